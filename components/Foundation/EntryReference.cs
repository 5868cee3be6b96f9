namespace SecretsLadder.Components.Foundation;

/// <summary>A reference to one value in a backend: an entry and, where the entry holds a JSON object, a property of it.</summary>
/// <param name="Entry">The application's short name of the entry; the stack's pattern makes the full name of it.</param>
/// <param name="Property">Name of the property, or null for the whole entry.</param>
public sealed record EntryReference(string Entry, string? Property = null)
{
    /// <summary>The form used in application files: <c>entry#property</c>.</summary>
    public override string ToString() => Property is null ? Entry : $"{Entry}#{Property}";
}
