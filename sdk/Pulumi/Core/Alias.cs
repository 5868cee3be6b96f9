namespace Pulumi;

/// <summary>A name that a resource had before. What is not given is as it is now.</summary>
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

    /// <summary>The former URN, as an alias of a resource with this name, type and parent; a contradiction is an error.</summary>
    internal Output<string> ToUrn(string name, string type, Resource? parent)
    {
        var parents = (Parent is null ? 0 : 1) + (ParentUrn is null ? 0 : 1) + (NoParent ? 1 : 0);
        if (Urn is not null)
        {
            if (parents > 0 || (Name ?? Type ?? Stack ?? Project) is not null)
                throw new ArgumentException($"An alias with a {nameof(Urn)} is complete: it takes no other property.");
            return Output.Create(Urn);
        }

        if (parents > 1)
            throw new ArgumentException($"An alias takes one of {nameof(Parent)}, {nameof(ParentUrn)} and {nameof(NoParent)}.");
        var formerParent = parents == 0 ? parent : Parent;
        return Pulumi.Urn.Create(Name ?? name, Type ?? type, formerParent, ParentUrn, Project, Stack);
    }
}
