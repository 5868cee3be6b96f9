using System.Text.RegularExpressions;

namespace SecretsLadder.Shared.Gcp;

/// <summary>Whom a binding names: one principal, a set of them, or everyone.</summary>
internal sealed partial class GcpMember
{
    private const string Gke = ".svc.id.goog";

    private readonly Func<GcpWorkload, bool> _fits;

    /// <param name="member">As in
    /// `principal://iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/p.svc.id.goog/subject/ns/shop/sa/reader`.</param>
    public GcpMember(string member) => _fits = member switch
    {
        "allUsers" or "allAuthenticatedUsers" => _ => true,
        _ when OfGke().Match(member) is { Success: true } account => workload =>
            workload.Pool == account.Groups["pool"].Value
                && workload.Subject == $"ns/{account.Groups["space"].Value}/sa/{account.Groups["name"].Value}",
        _ when InPool().Match(member) is { Success: true } found => InPool(member, found),
        _ => throw NotEvaluated(member),
    };

    public bool Fits(GcpWorkload workload) => _fits(workload);

    private static Func<GcpWorkload, bool> InPool(string member, Match found)
    {
        var (project, pool, attribute) = (found.Groups["project"].Value, found.Groups["pool"].Value, found.Groups["attribute"].Value);
        if (!project.All(char.IsAsciiDigit))
            throw new FormatException($"the member {member} must name its project by number");
        Func<GcpWorkload, bool> fits = (found.Groups["kind"].Value, attribute.Split('/', 2)) switch
        {
            ("principal", ["subject", var subject]) => workload => workload.Subject == subject,
            ("principalSet", ["*"]) => _ => true,
            ("principalSet", ["namespace", var space]) when pool.EndsWith(Gke, StringComparison.Ordinal) => workload => workload.Namespace == space,
            ("principalSet", ["kubernetes.cluster", var url]) when pool.EndsWith(Gke, StringComparison.Ordinal) =>
                workload => workload.ClusterUrl == url,
            _ => throw NotEvaluated(member),
        };
        return workload => workload.ProjectNumber == project && workload.Pool == pool && fits(workload);
    }

    private static NotSupportedException NotEvaluated(string member) => new($"who belongs to the member {member} is not evaluated");

    // The older way to write a service account of GKE.
    [GeneratedRegex(@"\AserviceAccount:(?<pool>[^\[\]@]+\.svc\.id\.goog)\[(?<space>[^\[\]/]+)/(?<name>[^\[\]/]+)\]\z")]
    private static partial Regex OfGke();

    [GeneratedRegex(
        @"\A(?<kind>principal|principalSet)://iam\.googleapis\.com/projects/(?<project>[^/]+)/locations/global/" +
        @"workloadIdentityPools/(?<pool>[^/]+)/(?<attribute>.+)\z")]
    private static partial Regex InPool();
}
