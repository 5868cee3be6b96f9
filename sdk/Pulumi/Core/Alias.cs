namespace Pulumi;

/// <summary>A former name of a resource. Parts that are not set are as they are now.</summary>
public sealed class Alias
{
    /// <summary>The whole former URN; nothing else may be given with it.</summary>
    public string? Urn { get; set; }

    /// <summary>The former name.</summary>
    public Input<string>? Name { get; set; }

    /// <summary>The former type.</summary>
    public Input<string>? Type { get; set; }

    /// <summary>The former stack.</summary>
    public Input<string>? Stack { get; set; }

    /// <summary>The former project.</summary>
    public Input<string>? Project { get; set; }

    /// <summary>The former parent. Give one of Parent, ParentUrn and NoParent.</summary>
    public Resource? Parent { get; set; }

    /// <summary>The URN of the former parent.</summary>
    public Input<string>? ParentUrn { get; set; }

    /// <summary>Says that the resource had no parent.</summary>
    public bool NoParent { get; set; }

    /// <summary>A contradiction is an error. What the alias leads to is the engine's business; here nobody asks.</summary>
    internal void Check()
    {
        var parents = (Parent is null ? 0 : 1) + (ParentUrn is null ? 0 : 1) + (NoParent ? 1 : 0);
        if (Urn is not null && (parents > 0 || (Name ?? Type ?? Stack ?? Project) is not null))
            throw new ArgumentException($"An alias with a {nameof(Urn)} is complete: it takes no other property.");
        if (parents > 1)
            throw new ArgumentException($"An alias takes one of {nameof(Parent)}, {nameof(ParentUrn)} and {nameof(NoParent)}.");
    }
}
