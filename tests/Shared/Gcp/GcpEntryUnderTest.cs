namespace SecretsLadder.Shared.Gcp;

/// <summary>A secret of Secret Manager that somebody may try to read.</summary>
/// <param name="ProjectId">Id of its project.</param>
/// <param name="ProjectNumber">Number of its project, which conditions see.</param>
/// <param name="Secret">Its id; case counts.</param>
public sealed record GcpEntryUnderTest(string ProjectId, string ProjectNumber, string Secret)
{
    /// <summary>What is read, to a condition: a version of the secret, and never the secret itself.</summary>
    internal string ResourceName => $"projects/{ProjectNumber}/secrets/{Secret}/versions/latest";
}
