using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Settings.Backends;

namespace SecretsLadder.Infra.Guardrails;

/// <summary>That somebody names an entry of a backend as its own.</summary>
/// <param name="Application">The application, or null for the platform.</param>
/// <param name="Source">The line that names the entry, where an application does.</param>
/// <param name="Backend">The backend.</param>
/// <param name="Place">Where the backend's entries lie, as the service tells places apart.</param>
/// <param name="Entry">Its full name.</param>
/// <param name="ShortName">Its short name, or null where the backend's pattern did not make the full name.</param>
/// <param name="Of">What the platform has it for.</param>
internal sealed record EntryClaim(
    string? Application, SourceLocation Source, Backend Backend, string Place, string Entry, string? ShortName, string? Of = null)
{
    /// <summary>Whether the application writes the entry instead of reading it.</summary>
    public bool IsWritten { get; init; }

    /// <summary>What tells entries apart.</summary>
    public (string Place, string Entry) Key => (Backend.PlaceOfEntry(Place, Entry), Backend.Identity(Entry));

    /// <summary>The owner in a message.</summary>
    public string Words => Application is null ? $"the platform ({Of})" : $"{Application} ({Source})";
}
