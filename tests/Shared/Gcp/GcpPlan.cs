using System.Text.Json.Nodes;

namespace SecretsLadder.Shared.Gcp;

/// <summary>The members of a plan's bindings on secrets, read from its JSON, and what they read.</summary>
/// <remarks>
/// Decides by bindings on single secrets only: whatever else could grant or narrow access (bindings on projects, whole policies, custom
/// roles, acting as a service account of Google Cloud, deny policies) throws NotSupportedException.
/// </remarks>
public sealed class GcpPlan : AccessPlan<GcpWorkload, GcpEntryUnderTest>
{
    private const string BindingType = "gcp:secretmanager/secretIamMember:SecretIamMember";

    private static readonly string[] Known =
    [
        BindingType, "gcp:secretmanager/secret:Secret", "gcp:secretmanager/secretVersion:SecretVersion", "gcp:serviceaccount/account:Account",
    ];

    private static readonly string[] Deciding = ["gcp:secretmanager", "gcp:serviceaccount", "gcp:iam", "gcp:accesscontextmanager"];

    private static readonly string[] Above = ["gcp:projects", "gcp:folder", "gcp:organizations"];

    private readonly IReadOnlyList<PlanResource> _resources;
    private readonly ILookup<string, Binding> _bindings;

    /// <param name="plan">What `plan --format json` prints.</param>
    public GcpPlan(JsonNode plan)
    {
        _resources = PlanResource.All(plan);
        foreach (var resource in _resources)
            Check(resource);
        _bindings = _resources.Where(resource => resource.Type == BindingType).Select(Read).ToLookup(binding => binding.Name);
    }

    /// <summary>The members, as bindings name them.</summary>
    public override IReadOnlyCollection<string> RoleNames => [.. _bindings.Select(bindings => bindings.Key)];

    /// <inheritdoc/>
    public override bool CanRead(string role, GcpWorkload identity, GcpEntryUnderTest entry) => _bindings.Contains(role)
        ? _bindings[role].Any(binding => binding.Lets(identity, entry))
        : throw new KeyNotFoundException($"the plan has no member {role}; it has: {string.Join(", ", RoleNames.Order(StringComparer.Ordinal))}");

    /// <summary>True if the workload may read the entry, as whichever member.</summary>
    public bool CanRead(GcpWorkload identity, GcpEntryUnderTest entry) => RoleNames.Any(role => CanRead(role, identity, entry));

    private static void Check(PlanResource resource)
    {
        var isAbove = resource.IsOf(Above) && resource.Type.Contains("iam", StringComparison.OrdinalIgnoreCase);
        if ((resource.IsOf(Deciding) || isAbove) && !Known.Contains(resource.Type))
            throw resource.NotEvaluated();
    }

    private Binding Read(PlanResource resource)
    {
        var inputs = resource.Inputs;
        inputs.OnlyKnows("secretId", "project", "role", "member", "condition");
        var condition = inputs.Object("condition");
        condition?.OnlyKnows("expression", "title", "description");
        var (project, secret) = Secret(inputs);
        return new(
            inputs.Text("member"),
            new GcpMember(inputs.Text("member")),
            project ?? resource.ProviderIn(_resources).Text("project"),
            secret,
            GcpRole.ReadsValues(inputs.Text("role")),
            condition is null ? null : new GcpCondition(condition.Text("expression")));
    }

    // A secret is named by its id, or together with its project, which is then the one that counts.
    private static (string? Project, string Secret) Secret(PlanInputs inputs)
    {
        var (project, secret) = (inputs.OptionalText("project"), inputs.Text("secretId"));
        var place = project ?? "of the provider";
        return secret.Split('/') switch
        {
            [_] => (project, secret),
            ["projects", var own, "secrets", var id] when project is null || project == own => (own, id),
            _ => throw new NotSupportedException(
                $"the secret {secret} in the project {place} is not evaluated; name it by its id or as projects/P/secrets/S"),
        };
    }

    private sealed record Binding(string Name, GcpMember Member, string Project, string Secret, bool Reads, GcpCondition? Condition)
    {
        public bool Lets(GcpWorkload workload, GcpEntryUnderTest entry) =>
            Reads && Secret == entry.Secret && (Project == entry.ProjectId || Project == entry.ProjectNumber) &&
            Member.Fits(workload) && Condition?.Holds(entry) != false;
    }
}
