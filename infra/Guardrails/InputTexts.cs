using SecretsLadder.Infra.Planning;

namespace SecretsLadder.Infra.Guardrails;

/// <summary>Inputs that are lists of texts.</summary>
internal static class InputTexts
{
    /// <summary>The texts of an input: of a list all that are texts, of one text that; none of anything else.</summary>
    /// <param name="input">The input.</param>
    public static IReadOnlyList<string> Of(object? input) => input switch
    {
        string text => [text],
        IReadOnlyCollection<object> list => [.. list.OfType<string>()],
        _ => [],
    };

    /// <summary>What lies below a map, or null.</summary>
    /// <param name="map">The map.</param>
    /// <param name="path">The names that lead to it.</param>
    public static object? Below(object? map, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            map = (map as IReadOnlyDictionary<string, object>)?.GetValueOrDefault(name);
        }

        return map;
    }

    /// <summary>The providers of one package, by URN; two of one URN are the concern of another rule.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="package">The package.</param>
    public static Dictionary<string, PlannedResource> ProvidersOf(Plan plan, string package)
    {
        var (type, providers) = ($"pulumi:providers:{package}", new Dictionary<string, PlannedResource>(StringComparer.Ordinal));
        foreach (var resource in plan.Resources)
        {
            if (resource.Type == type)
            {
                providers.TryAdd(resource.Urn, resource);
            }
        }

        return providers;
    }
}
