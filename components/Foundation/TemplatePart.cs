using System.Collections.Immutable;

namespace SecretsLadder.Components.Foundation;

/// <summary>One part of a <see cref="Template"/>.</summary>
public abstract record TemplatePart
{
    private TemplatePart()
    {
    }

    /// <summary>Literal text.</summary>
    /// <param name="Text">The text.</param>
    public sealed record Literal(string Text) : TemplatePart;

    /// <summary>The value of a key, passed through filters.</summary>
    /// <param name="Key">Name of the key.</param>
    /// <param name="Filters">The filters, in order.</param>
    public sealed record Value(string Key, ImmutableArray<TemplateFilter> Filters) : TemplatePart;

    /// <summary>A value that the stack supplies; not a secret.</summary>
    /// <param name="Name">Name of the parameter.</param>
    public sealed record Parameter(string Name) : TemplatePart;
}
