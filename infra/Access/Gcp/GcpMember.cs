using SecretsLadder.Components.Identity;

namespace SecretsLadder.Infra.Access.Gcp;

/// <summary>Members of GCP's policies.</summary>
internal static class GcpMember
{
    private const string One = "principal://iam.googleapis.com/";
    private const string Service = "//iam.googleapis.com/";
    private const string Subject = "/subject/";
    private const string Several = "principalSet://iam.googleapis.com/";

    /// <summary>
    /// Who a member is: a service account by the pool of its cluster, everybody of a pool or a namespace, or whoever else the member names.
    /// </summary>
    public static Holder HolderOf(string member) =>
        member == "allUsers" ? new(Principal.Everybody, [])
        : member == "allAuthenticatedUsers" ? new(Principal.Everybody, [.. PermissionCondition.Where("member", member)])
        : member.StartsWith(One, StringComparison.Ordinal) ? OneOf(member, member[One.Length..])
        : member.StartsWith(Several, StringComparison.Ordinal) ? SetOf(member[Several.Length..])
        : new(new(member), []);

    /// <summary>Id of the pool that a member belongs to, or null.</summary>
    public static string? PoolOf(string member) =>
        PoolNameOf(member) is { } pool ? pool[(pool.LastIndexOf('/') + 1)..] : null;

    /// <summary>Full name of the pool that a member belongs to, or null.</summary>
    public static string? PoolNameOf(string member) =>
        HolderOf(member).Trust.FirstOrDefault(condition => condition.Key == "pool") is { Values: [var pool] } ? pool : null;

    /// <summary>The subject of a principal as its tokens have it, or null for a principal of GKE or none.</summary>
    public static string? FederatedSubjectOf(string member) =>
        member.StartsWith(One, StringComparison.Ordinal)
        && member.Split(Subject, 2) is [_, var subject]
        && !subject.StartsWith("ns/", StringComparison.Ordinal)
            ? subject
            : null;

    /// <summary>Full name of the pool that a provider belongs to, or null if the audience names no provider.</summary>
    /// <param name="audience">The audience of an exchange of tokens, <c>//iam.googleapis.com/POOL/providers/PROVIDER</c>.</param>
    public static string? PoolOfProvider(string audience) =>
        audience.StartsWith(Service, StringComparison.Ordinal)
        && audience[Service.Length..].Split("/providers/") is [var pool, { Length: > 0 }]
        && pool.Split('/') is ["projects", { Length: > 0 }, "locations", "global", "workloadIdentityPools", { Length: > 0 }]
            ? pool
            : null;

    private static Holder OneOf(string member, string path) =>
        path.Split(Subject, 2) is [var pool, var subject]
        ? new(new(NameOf(subject)), [.. PermissionCondition.Where("pool", pool)])
        : new(new(member), []);

    /// <summary>GKE names a service account by its namespace and name, every other cluster by the subject of its tokens.</summary>
    private static string NameOf(string subject) =>
        subject.Split('/') is ["ns", var space, "sa", var name] ? $"{space}/{name}" : ServiceAccountSubject.NameOf(subject);

    /// <summary>A namespace of a pool means all its service accounts; any other attribute of a set becomes a condition on everybody.</summary>
    private static Holder SetOf(string path)
    {
        var parts = path.Split('/');
        var pool = string.Join('/', parts.Take(PoolParts));
        var trust = PermissionCondition.Where("pool", pool);
        return parts[Math.Min(PoolParts, parts.Length)..] switch
        {
            ["*"] => new(Principal.Everybody, [.. trust]),
            ["namespace", var space] => new(new($"{space}/*", IsPattern: true), [.. trust]),
            var rest => new(Principal.Everybody, [.. trust, .. PermissionCondition.Where("set", string.Join('/', rest))]),
        };
    }

    /// <summary><c>projects/NUMBER/locations/global/workloadIdentityPools/POOL</c>.</summary>
    private const int PoolParts = 6;
}
