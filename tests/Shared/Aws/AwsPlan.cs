using System.Text.Json.Nodes;

namespace SecretsLadder.Shared.Aws;

/// <summary>The IAM roles of a plan, read from its JSON, and what they let workloads read.</summary>
/// <remarks>
/// Decides by identity-based policies and boundaries only: whatever else could grant or narrow access (resource policies of secrets,
/// KMS grants, other IAM resources) throws NotSupportedException. Key policies are taken to leave the decision to IAM.
/// </remarks>
public sealed class AwsPlan : AccessPlan<WorkloadIdentity, AwsEntryUnderTest>
{
    private const string Attachment = "aws:iam/rolePolicyAttachment:RolePolicyAttachment";
    private const string InlinePolicy = "aws:iam/rolePolicy:RolePolicy";

    private static readonly string[] Refused = ["aws:secretsmanager/secretPolicy:SecretPolicy", "aws:kms/grant:Grant"];

    private readonly List<(string Type, JsonObject Inputs)> _resources;
    private readonly Dictionary<string, string> _managed;
    private readonly string _account;

    /// <param name="plan">What `plan --format json` prints.</param>
    /// <param name="account">Id of the account that the plan is for.</param>
    public AwsPlan(JsonNode plan, string account)
    {
        _account = account;
        _resources = [.. Items(plan["resources"]).Select(resource => (Text(resource, "type"), PolicyJson.Object(resource["inputs"], "inputs")))];
        foreach (var (type, inputs) in _resources)
            Check(type, inputs);
        _managed = Inputs("aws:iam/policy:Policy").ToDictionary(inputs => Text(inputs, "name"), inputs => Document(inputs, "policy"));
        Roles = Inputs("aws:iam/role:Role").ToDictionary(inputs => Text(inputs, "name"), Role);
        foreach (var policy in Inputs(Attachment).Concat(Inputs(InlinePolicy)))
            _ = Find(Text(policy, "role"));
    }

    /// <summary>The roles by name.</summary>
    public IReadOnlyDictionary<string, AwsRole> Roles { get; }

    /// <inheritdoc/>
    public override IReadOnlyCollection<string> RoleNames => [.. Roles.Keys];

    /// <summary>True if the identity may assume the role and the role may read the entry, decryption included.</summary>
    public override bool CanRead(string role, WorkloadIdentity identity, AwsEntryUnderTest entry) =>
        MayAssume(role, identity) && entry.ReadRequests(_account).All(request => Find(role).Allows(identity.InSession(request)));

    /// <summary>True if the identity gets a session of the role, for a store's session by way of the operator's own role.</summary>
    public bool MayAssume(string role, WorkloadIdentity identity)
    {
        var found = Find(role);
        if (identity is not StoreSession session)
            return found.Trust.MayAssume(identity);
        var own = Roles.FirstOrDefault(other => other.Value.Arn == session.OwnRoleArn);
        return own.Value is null
            ? throw new KeyNotFoundException($"the plan has no role {session.OwnRoleArn}, with which the operator would assume others")
            : MayAssume(own.Key, session.Operator) && session.AssumeRequests(found.Arn).All(request => found.Trust.Lets(own.Value, request));
    }

    private static void Check(string type, JsonObject inputs)
    {
        var known = type is "aws:iam/role:Role" or "aws:iam/policy:Policy" or InlinePolicy or Attachment
            or "aws:iam/openIdConnectProvider:OpenIdConnectProvider";
        if (Refused.Contains(type) || (!known && type.StartsWith("aws:iam/", StringComparison.Ordinal)))
            throw new NotSupportedException($"resources of type {type} can change who reads what and are not evaluated");
        if (type == "aws:secretsmanager/secret:Secret" && inputs["policy"] is not null)
            throw new NotSupportedException($"the input policy of {type} can change who reads what and is not evaluated");
    }

    private AwsRole Role(JsonObject role)
    {
        var name = Text(role, "name");
        var attached = Inputs(Attachment).Where(a => Text(a, "role") == name).Select(a => Text(a, "policyArn"));
        var listed = (role["managedPolicyArns"] as JsonArray ?? []).Select(arn => PolicyJson.String(arn, "managedPolicyArns"));
        var inline = Inputs(InlinePolicy).Where(policy => Text(policy, "role") == name)
            .Concat(Items(role["inlinePolicies"] ?? new JsonArray()));
        return new AwsRole(
            $"arn:aws:iam::{_account}:role{(role["path"] is null ? "/" : Text(role, "path"))}{name}",
            new TrustEvaluator(Document(role, "assumeRolePolicy"), _account),
            new PolicyEvaluator([.. attached.Concat(listed).Select(Managed), .. inline.Select(policy => Document(policy, "policy"))]),
            role["permissionsBoundary"] is null ? null : new PolicyEvaluator(Managed(Text(role, "permissionsBoundary"))));
    }

    private string Managed(string arn) =>
        arn.Split(':') is ["arn", _, "iam", "", var account, _] && account == _account && _managed.TryGetValue(arn.Split('/')[^1], out var policy)
            ? policy
            : throw new NotSupportedException($"the policy {arn} is attached or a boundary, but the plan does not hold it; make it in the stack");

    private AwsRole Find(string role) => Roles.GetValueOrDefault(role)
        ?? throw new KeyNotFoundException(
            $"the plan has no role named {role}; it has: {string.Join(", ", Roles.Keys.Order(StringComparer.Ordinal))}");

    private IEnumerable<JsonObject> Inputs(string type) => _resources.Where(resource => resource.Type == type).Select(resource => resource.Inputs);

    private static IEnumerable<JsonObject> Items(JsonNode? list) =>
        (list as JsonArray ?? throw new FormatException("a list of objects is expected")).Select(item => PolicyJson.Object(item, "an item"));

    private static string Text(JsonObject node, string name) => PolicyJson.String(node[name], name);

    // A policy stands in a plan as text, or as the object that the program passed.
    private static string Document(JsonObject inputs, string name) =>
        inputs[name] is JsonValue text ? text.GetValue<string>() : PolicyJson.Object(inputs[name], name).ToJsonString();
}
