namespace SecretsLadder.Components.Foundation;

/// <summary>How the values of a contract change over time.</summary>
public enum Rotation
{
    /// <summary>A person changes them from time to time.</summary>
    Static,

    /// <summary>The backend changes them on a schedule; the cluster follows within the refresh interval.</summary>
    Automatic,

    /// <summary>They are issued on request and are revoked when their lease ends.</summary>
    Dynamic,
}
