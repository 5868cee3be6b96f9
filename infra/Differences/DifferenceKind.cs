namespace SecretsLadder.Infra.Differences;

/// <summary>What became of something between two plans.</summary>
internal enum DifferenceKind
{
    /// <summary>It is the same in both.</summary>
    Unchanged,

    /// <summary>It is in the second plan only.</summary>
    Added,

    /// <summary>It is in both, and differs.</summary>
    Changed,

    /// <summary>It is in the first plan only.</summary>
    Removed,

    /// <summary>It is in both, and the change cannot be made in place: the resource is replaced.</summary>
    Replaced,
}
