namespace Pulumi;

/// <summary>Options of a resource that a provider manages.</summary>
public sealed class CustomResourceOptions : ResourceOptions
{
    private List<string>? _additionalSecretOutputs;

    /// <summary>Whether a replacement deletes the old object first.</summary>
    public bool? DeleteBeforeReplace { get; set; }

    /// <summary>Outputs to treat as secret.</summary>
    public List<string> AdditionalSecretOutputs { get => _additionalSecretOutputs ??= []; set => _additionalSecretOutputs = value; }

    /// <summary>The id of an existing object to take over.</summary>
    public string? ImportId { get; set; }

    internal override CustomResourceOptions Clone()
    {
        var copy = (CustomResourceOptions)CopyCollections();
        copy._additionalSecretOutputs = Copy(_additionalSecretOutputs);
        return copy;
    }

    /// <summary>New options: the second over the first. Neither is changed.</summary>
    public static CustomResourceOptions Merge(CustomResourceOptions? options1, CustomResourceOptions? options2)
    {
        var merged = options1?.Clone() ?? new CustomResourceOptions();
        if (options2 is null) return merged;
        merged.MergeFrom(options2);
        merged.DeleteBeforeReplace = options2.DeleteBeforeReplace ?? merged.DeleteBeforeReplace;
        merged.ImportId = options2.ImportId ?? merged.ImportId;
        merged._additionalSecretOutputs = Join(merged._additionalSecretOutputs, options2._additionalSecretOutputs);
        return merged;
    }
}
