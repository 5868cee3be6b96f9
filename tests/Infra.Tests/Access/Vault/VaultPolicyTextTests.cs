using SecretsLadder.Components.Identity;
using SecretsLadder.Infra.Access.Vault;
using SecretsLadder.Shared;

namespace SecretsLadder.Infra.Tests.Access.Vault;

public sealed class VaultPolicyTextTests
{
    [Fact]
    public void Read_PolicyOfAReader_IsReadBack() => Assert.Equal(
        ["database/creds/app: read", "secret/data/app/db: read"],
        Read(VaultReadPolicy.Of(
            [VaultReadPolicy.EntryPath("secret", KeyValueVersion.V2, "app/db"), VaultReadPolicy.CredentialPath("database", "app")])));

    [Theory]
    [InlineData("path \"a/*\" { capabilities = [\"read\", \"list\"] }", "a/*: read, list")]
    [InlineData("path \"a\" { capabilities = [\"read\",] }", "a: read")]
    [InlineData("path \"/a\" { capabilities = [] }", "a: ")]
    [InlineData("# about\npath \"a\" { // more\n /* and\n more */ capabilities = [\"deny\"] }", "a: deny")]
    [InlineData(
        "path \"a\" { capabilities = [\"update\"] allowed_parameters = { \"*\" = [] \"ttl\" = [\"1h\", 5] } }",
        "a: update with allowed_parameters {\"*\"=[]\"ttl\"=[\"1h\",5]}")]
    [InlineData("path \"a\" { capabilities = [\"update\"] max_wrapping_ttl = \"90s\" }", "a: update with max_wrapping_ttl \"90s\"")]
    [InlineData(
        "path \"a\" { control_group = { factor \"x\" { y = 1 } } capabilities = [\"read\"] }", "a: read with control_group {factor\"x\"{y=1}}")]
    [InlineData("path \"a\" { \"capabilities\" = [\"read\"] }", "a: read")]
    [InlineData("path \"a$b\" { capabilities = [\"read\"] }", "a$b: read")]
    [InlineData("path \"a#b//c/*d\" { capabilities = [\"read\"] }", "a#b//c/*d: read")]
    [InlineData("path \"a\" { capabilities = [\"update\"] required_parameters = [\"\\\"]}\"] }", "a: update with required_parameters [\"\\\"]}\"]")]
    public void Read_WhatPeopleWrite_IsUnderstood(string policy, string expected) => Assert.Equal([expected], Read(policy));

    [Theory]
    [InlineData("path \"a\" { policy = \"write\" }")]
    [InlineData("path \"a\" { capabilities = \"read\" }")]
    [InlineData("path \"a\" { capabilities = [read] }")]
    [InlineData("path \"a\" { capabilities = [\"read\"")]
    [InlineData("path \"a\" { capabilities = [\"read\"] ")]
    [InlineData("path \"a\" { capabilities = [\"read\"] x = { ")]
    [InlineData("path \"a\\u002a\" { capabilities = [\"read\"] }")]
    [InlineData("path a { capabilities = [\"read\"] }")]
    [InlineData("path \"a\" { capabilities = [\"read\"] capabilities = [\"sudo\"] }")]
    [InlineData("path \"a\" { capabilities = [\"read\"] \"capabilit\\u0069es\" = [\"sudo\"] }")]
    [InlineData("path \"a\" { capabilities = [\"read\"] policy = \"sudo\" }")]
    [InlineData("path \"a\" { capabilities = [\"read\"] x = 1 x = 2 }")]
    [InlineData("path \"a\" { capabilities = [\"read\"] } /*/")]
    [InlineData("path \"a${b}\" { capabilities = [\"read\"] }")]
    [InlineData("path \"a\" { capabilities = [\"read\"] x = \"${\" } path \"*\" { capabilities = [\"sudo\"] } # }\" }")]
    [InlineData("name = \"x\"")]
    [InlineData("{\"path\":{\"a\":{\"capabilities\":[\"read\"]}}}")]
    [InlineData("path \"a\" { capabilities = <<X\nread\nX\n }")]
    [InlineData("path \"a")]
    [InlineData("path")]
    [InlineData("%")]
    public void Read_AnythingElse_Null(string policy) => Assert.Null(VaultPolicyText.Read(policy));

    [Fact]
    public void Read_Empty_NoPaths() => Assert.Empty(Read(""));

    [Fact]
    public void Read_SlashAtTheBeginning_IsWrittenAndNotOfThePath() =>
        Assert.Equal(("/a", "a"), VaultPolicyText.Read("path \"/a\" { capabilities = [] }")!.Select(path => (path.Written, path.Path)).Single());

    /// <summary>Whatever a policy is cut to, reading it ends.</summary>
    [Fact]
    public void Read_EveryBeginning_Ends()
    {
        const string policy = "path \"a/+\" { capabilities = [\"read\", \"list\"] allowed_parameters = { \"*\" = [] } }";

        AssertEach.Of(Enumerable.Range(1, policy.Length - 1), length => Assert.Null(VaultPolicyText.Read(policy[..length])));
    }

    private static IEnumerable<string> Read(string policy) => VaultPolicyText.Read(policy)!
        .Select(path =>
            $"{path.Path}: "
                + string.Join(", ", path.Capabilities)
                + string.Concat(path.Conditions.Select(condition => $" with {condition.Name} {condition.Value}")));
}
