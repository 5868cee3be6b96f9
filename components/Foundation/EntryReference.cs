namespace SecretsLadder.Components.Foundation;

/// <summary>A reference to one value in a backend: an entry and, if the entry holds a JSON object, one of its properties.</summary>
/// <param name="Entry">The application's short name of the entry; the stack's pattern turns it into the full name.</param>
/// <param name="Property">Name of the property, or null for the whole entry.</param>
public sealed record EntryReference(string Entry, string? Property = null)
{
    /// <summary>The form used in application files: <c>entry#property</c>.</summary>
    public override string ToString() => Property is null ? Entry : $"{Entry}#{Property}";
}
