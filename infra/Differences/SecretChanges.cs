using System.Collections.Immutable;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Settings;

namespace SecretsLadder.Infra.Differences;

/// <summary>What a change means for the Secrets in the cluster.</summary>
internal static class SecretChanges
{
    /// <summary>The Secrets that come, go, change their producer, or are read from elsewhere, by namespace and name.</summary>
    /// <param name="before">The first plan, or null where there is none.</param>
    /// <param name="after">The second plan, or null where there is none.</param>
    public static ImmutableArray<SecretChange> Between(ComparedPlan? before, ComparedPlan? after)
    {
        var (former, present) = (ByName(before), ByName(after));
        return
        [
            .. from key in former.Keys.Union(present.Keys).Order()
               let one = former.GetValueOrDefault(key)
               let other = present.GetValueOrDefault(key)
               let delivery = new Transition(WordOf(one), WordOf(other))
               let source = new Transition(one?.Source, other?.Source)
               where delivery.IsChange || source.IsChange
               select new SecretChange(key.Namespace, key.Name, (other ?? one)!.Application, delivery, source, Unprepared: delivery.Kind == DifferenceKind.Changed && !one!.LetsGo),
        ];
    }

    /// <summary>The Secrets that no contract of the second plan names any more.</summary>
    /// <param name="before">The first plan, or null where there is none.</param>
    /// <param name="after">The second plan, or null where there is none.</param>
    public static ImmutableArray<SecretLeft> Left(ComparedPlan? before, ComparedPlan? after)
    {
        var present = ByName(after);
        var contexts = before?.OfType("pulumi:providers:kubernetes").ToLookup(provider => provider.Urn, ContextOf);
        return
        [
            .. from pair in ByName(before)
               where !present.ContainsKey(pair.Key)
               let secret = pair.Value
               let context = secret.Provider is null ? null : contexts![secret.Provider].FirstOrDefault()
               select new SecretLeft(
                   secret.Namespace, secret.Name, secret.Application, secret.Outlives, Command(context, "get", secret), Command(context, "delete", secret)),
        ];
    }

    private static SortedDictionary<(string Namespace, string Name), ProducedSecret> ByName(ComparedPlan? plan)
    {
        var secrets = new SortedDictionary<(string, string), ProducedSecret>();
        foreach (var secret in plan is null ? [] : ProducedSecret.Of(plan))
        {
            secrets.TryAdd((secret.Namespace, secret.Name), secret);
        }

        return secrets;
    }

    private static string? WordOf(ProducedSecret? secret) => secret is null ? null : Word.Of(secret.Delivery);

    private static string? ContextOf(PlannedResource provider) => provider.Input("context") as string;

    /// <summary>By label as well as by name: a Secret of the same name that is somebody else's is left alone.</summary>
    private static string Command(string? context, string verb, ProducedSecret secret)
    {
        var cluster = context is null ? "" : $"--context {ShellWord.Of(context)} ";
        return $"kubectl {cluster}-n {ShellWord.Of(secret.Namespace)} {verb} secret "
            + $"-l {ShellWord.Of($"{Labels.ManagedBy}={Labels.Manager},{Labels.PartOf}={secret.Application}")} --field-selector {ShellWord.Of($"metadata.name={secret.Name}")}";
    }
}
