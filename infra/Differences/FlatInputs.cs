using System.Globalization;
using SecretsLadder.Infra.Access.Vault;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Planning.Kinds;

namespace SecretsLadder.Infra.Differences;

/// <summary>
/// The inputs and options of a resource as single values. Items of a list are matched by what they are (a plain value) or are called (a map
/// with a name of its own), so that one more or less does not shift the others; a text that is JSON, such as a policy, is taken apart too, and so is
/// a policy of Vault.
/// </summary>
internal static class FlatInputs
{
    /// <summary>Ends the path of the value that stands for the order of a list.</summary>
    public const string Order = " (order)";

    /// <summary>What an item of a list is called by, the first that all of them have.</summary>
    private static readonly string[] NamingKeys = ["secretKey", "name", "key", "Sid"];

    /// <summary>The values by a key that is unique, each with the path to show.</summary>
    /// <param name="resource">The resource.</param>
    public static SortedDictionary<string, (string Path, string Text)> Of(PlannedResource resource)
    {
        var values = new SortedDictionary<string, (string, string)>(StringComparer.Ordinal);
        foreach (var (name, value) in resource.Inputs)
        {
            if (resource.Type == VaultKinds.Policy
                && value is string policy
                && VaultPolicyText.Read(policy) is { } paths
                && paths.DistinctBy(path => path.Path).Count() == paths.Count)
            {
                AddPaths(values, name, paths);
                continue;
            }

            Add(values, name, SecretInputs.Holds(resource.Type, name) ? SecretInputs.Redact(value) : value);
        }

        Add(values, "options.protect", resource.Protect);
        Add(values, "options.retainOnDelete", resource.RetainOnDelete);
        Add(values, "options.deleteBeforeReplace", resource.DeleteBeforeReplace);
        Add(values, "options.dependsOn", resource.DependsOn.ToArray<object>());
        Add(values, "options.aliases", resource.Aliases.ToArray<object>());
        Add(values, "options.ignoreChanges", resource.IgnoreChanges.ToArray<object>());
        Add(values, "options.additionalSecretOutputs", resource.AdditionalSecretOutputs.ToArray<object>());
        if (resource.Provider is { } provider)
        {
            Add(values, "options.provider", provider);
        }

        return values;
    }

    /// <summary>The values of what is declared.</summary>
    /// <param name="declared">Nested maps and lists of plain values.</param>
    public static SortedDictionary<string, (string Path, string Text)> Of(SortedMap declared)
    {
        var values = new SortedDictionary<string, (string, string)>(StringComparer.Ordinal);
        foreach (var (name, value) in declared)
        {
            Add(values, name, value);
        }

        return values;
    }

    /// <summary>A policy of Vault path by path, as people read it.</summary>
    private static void AddPaths(SortedDictionary<string, (string, string)> values, string name, List<VaultPolicyPath> paths)
    {
        foreach (var path in paths)
        {
            var key = $"{name}[{path.Path}]";
            Add(values, $"{key}.capabilities", path.Capabilities.ToArray<object>());
            foreach (var (condition, text) in path.Conditions)
            {
                Add(values, $"{key}.{condition}", text);
            }
        }
    }

    private static void Add(SortedDictionary<string, (string, string)> values, string path, object? value)
    {
        switch (value)
        {
            case IReadOnlyDictionary<string, object> map:
                foreach (var (name, item) in map)
                {
                    Add(values, $"{path}.{name}", item);
                }

                break;
            case string text:
                AddText(values, path, text);
                break;
            case IEnumerable<object> list:
                AddList(values, path, [.. list]);
                break;
            default:
                values[path] = (path, PlanValues.TextOf(value));
                break;
        }
    }

    private static void AddText(SortedDictionary<string, (string, string)> values, string path, string text)
    {
        if (text.AsSpan().TrimStart() is ['{' or '[', ..] && PlanValues.TryParse(text) is { } structure)
        {
            Add(values, path, structure);
        }
        else
        {
            values[path] = (path, text);
        }
    }

    private static void AddList(SortedDictionary<string, (string, string)> values, string path, object[] items)
    {
        if (items.All(item => item is string or bool or double))
        {
            foreach (var group in items.Select(PlanValues.TextOf).GroupBy(text => text, StringComparer.Ordinal))
            {
                foreach (var (index, text) in group.Index())
                {
                    values[$"{path}[] {text}\0{index}"] = ($"{path}[]", text);
                }
            }

            values[$"{path}[]{Order}"] = ($"{path}[]{Order}", string.Join(", ", items.Select(PlanValues.TextOf)));
            return;
        }

        var names = NamesOf(items);
        foreach (var (index, item) in items.Index())
        {
            Add(values, $"{path}[{names?[index] ?? index.ToString(CultureInfo.InvariantCulture)}]", item);
        }
    }

    /// <summary>What each item is called, or null where they have no names that keep them apart.</summary>
    private static string[]? NamesOf(object[] items) => NamingKeys
        .Select(key => items.Select(item => (item as IReadOnlyDictionary<string, object>)?.GetValueOrDefault(key) as string ?? "").ToArray())
        .FirstOrDefault(names => !names.Contains("") && names.Distinct(StringComparer.Ordinal).Count() == names.Length);
}
