using System.Text.Json.Nodes;
using SecretsLadder.Shared.Gcp;

namespace SecretsLadder.Infra.Tests.Shared.Gcp;

/// <summary>Workloads, members and secrets of one invented project.</summary>
internal static class GcpText
{
    public const string Project = "acme-prod";
    public const string Number = "123456789012";
    public const string Accessor = "roles/secretmanager.secretAccessor";
    public const string Pool = $"iam.googleapis.com/projects/{Number}/locations/global/workloadIdentityPools/{Project}.svc.id.goog";
    public const string PayMember = $"principal://{Pool}/subject/ns/pay/sa/reader";
    public const string Names = $"projects/{Number}/secrets";

    public static readonly GcpWorkload Pay = new(Project, Number, "europe-west1", "prod-eu", "pay", "reader");
    public static readonly GcpWorkload Shop = Pay with { Namespace = "shop" };
    public static readonly GcpEntryUnderTest Db = new(Project, Number, "pay-db");

    public static GcpPlan Plan(params IEnumerable<JsonNode> resources) =>
        new(PlanText.Plan([PlanText.Provider("gcp", new() { ["project"] = Project }), .. resources]));

    public static GcpPlan Binding(string member = PayMember, string role = Accessor, string? condition = null) =>
        Plan(Of(("member", member), ("role", role), ("condition",
            condition is null ? null : new JsonObject { ["title"] = "t", ["expression"] = condition })));

    /// <summary>A binding that lets Pay read its secret, with some inputs set.</summary>
    public static JsonObject Of(params IEnumerable<(string Name, JsonNode? Value)> others) => PlanText.Resource(
        "gcp:secretmanager/secretIamMember:SecretIamMember",
        "binding",
        "gcp",
        new JsonObject { ["project"] = Project, ["secretId"] = "pay-db", ["role"] = Accessor, ["member"] = PayMember }.With(others));
}
