namespace SecretsLadder.Infra.Differences;

/// <summary>The subject of a service account's token.</summary>
internal static class ServiceAccountSubject
{
    private const string Prefix = "system:serviceaccount:";

    /// <summary><c>namespace/serviceAccount</c>, or the subject as it is where it is another's.</summary>
    /// <param name="subject">The subject.</param>
    public static string NameOf(string subject) => subject.StartsWith(Prefix, StringComparison.Ordinal) ? subject[Prefix.Length..].Replace(':', '/') : subject;
}
