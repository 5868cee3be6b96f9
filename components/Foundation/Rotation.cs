namespace SecretsLadder.Components.Foundation;

/// <summary>How the values of a contract change over time.</summary>
public enum Rotation
{
    /// <summary>A person changes them, rarely.</summary>
    Static,

    /// <summary>Their backend changes them on a schedule; the cluster follows within the refresh interval.</summary>
    Automatic,

    /// <summary>They are issued on request, live for a while and are revoked.</summary>
    Dynamic,
}
