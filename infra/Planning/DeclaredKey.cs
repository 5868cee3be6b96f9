namespace SecretsLadder.Infra.Planning;

/// <summary>A key of a contract.</summary>
/// <param name="Name">The key in the Secret.</param>
/// <param name="From">Digest of the entry and property that it is read from, or null where it is composed: at level plain nothing else shows them,
/// and a value may stand there by mistake.</param>
/// <param name="Generate">Length of the value that is generated for it, or null.</param>
internal sealed record DeclaredKey(string Name, string? From, int? Generate)
{
    /// <summary>Digest of what it is composed of, or null.</summary>
    public string? Template { get; init; }

    /// <summary>The key of a declaration.</summary>
    /// <param name="values">The declaration's values.</param>
    /// <exception cref="KeyNotFoundException">A value is missing.</exception>
    /// <exception cref="InvalidCastException">A value is of another kind.</exception>
    public static DeclaredKey Of(IReadOnlyDictionary<string, object> values) => new(
        (string)values["name"], (string?)values.GetValueOrDefault("from"),
        values.GetValueOrDefault("generate") is { } length ? (int)(double)length : null)
    {
        Template = (string?)values.GetValueOrDefault("template"),
    };

    /// <summary>The key as plain values; what it does not have is not there.</summary>
    public SortedMap Values()
    {
        var values = new Dictionary<string, object> { ["name"] = Name };
        AddIf(values, "from", From);
        AddIf(values, "generate", (double?)Generate);
        AddIf(values, "template", Template);
        return SortedMap.Of(values);
    }

    private static void AddIf(Dictionary<string, object> values, string name, object? value)
    {
        if (value is not null)
        {
            values[name] = value;
        }
    }
}
