using SecretsLadder.Components.Foundation;
using SecretsLadder.Shared;

namespace SecretsLadder.Infra.Tests;

/// <summary>docs/reference/contracts.md says what the program does.</summary>
public sealed class ContractsPageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "docs", "reference", "contracts.md"));

    [Fact]
    public void Filters_Table_IsTheProgramsOwn() => Assert.Equal(
        TemplateFunctions.All.Select(function =>
            $"{function.Name} {Has(function, DeliveryKind.Plain)} {Has(function, DeliveryKind.Sealed)} {Has(function, DeliveryKind.External)}"),
        Page[Page.IndexOf("| filter |", StringComparison.Ordinal)..].Split('\n').Skip(2).TakeWhile(line => line.StartsWith('|')).Select(Row));

    [Fact]
    public void Examples_Contracts_AreRead()
    {
        var examples = Page.Split("```yaml\nsecrets:\n").Skip(1).Select(block => block[..block.IndexOf("```", StringComparison.Ordinal)]);
        using var stacks = new TemporaryStacks()
            .WithStack("dev", TemporaryStacks.Minimal.Replace("level: plain", "level: external", StringComparison.Ordinal)
                + "  secrets-ladder:backends: { default: { kind: vault, address: \"https://vault.acme.com\" } }\n"
                + "  secrets-ladder:apps: { shop: { namespace: shop, parameters: { registry: registry.example.com } } }\n")
            .WithApplication("dev", "shop", $"owner: t\nsecrets:\n{string.Concat(examples)}");

        Assert.Equal(["repo-creds", "registry", "wildcard-tls"], stacks.Read().Applications.Single().Secrets.Select(contract => contract.Name));
    }

    private static string Has(TemplateFunction function, DeliveryKind delivery) => function.Producers.Contains(delivery) ? "yes" : "no";

    private static string Row(string line)
    {
        var cells = line.Split('|', StringSplitOptions.TrimEntries);
        return $"{cells[1].Trim('`')} {cells[3]} {cells[4]} {cells[5]}";
    }
}
