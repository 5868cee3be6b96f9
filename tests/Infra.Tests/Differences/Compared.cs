using System.Collections.Immutable;
using SecretsLadder.Infra.Differences;
using SecretsLadder.Infra.Guardrails;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Tests.Guardrails;
using SecretsLadder.Infra.Tests.Stacks;

namespace SecretsLadder.Infra.Tests.Differences;

/// <summary>Plans to compare, written by hand or out of shipped stacks.</summary>
internal static class Compared
{
    public const string Issuer = "oidc.eks.eu-west-1.amazonaws.com/id/0A1B";

    /// <summary>A trust policy's statement that lets one service account in.</summary>
    public const string Trust = "{\"Effect\":\"Allow\",\"Principal\":{\"Federated\":\"arn:aws:iam::111122223333:oidc-provider/" + Issuer
        + "\"},\"Action\":\"sts:AssumeRoleWithWebIdentity\",\"Condition\":{\"StringEquals\":{\"" + Issuer
        + ":sub\":\"system:serviceaccount:shop:shop-secrets\",\"" + Issuer + ":aud\":\"sts.amazonaws.com\"}}}";

    /// <summary>A policy's statement that lets one entry be read.</summary>
    public const string Read =
        "{\"Effect\":\"Allow\",\"Action\":\"secretsmanager:GetSecretValue\""
        + ",\"Resource\":\"arn:aws:secretsmanager:eu-west-1:111122223333:secret:db-??????\"}";

    /// <summary>A plan of these resources.</summary>
    public static ComparedPlan Plan(params PlannedResource[] resources) =>
        Of(resources.Aggregate(new PlanBuilder(), (builder, resource) => builder.With(resource)).Plan);

    /// <summary>A plan of a role with one statement of trust, and statements of permission.</summary>
    public static ComparedPlan Role(string trust = Trust, params string[] permissions) => Plan(
        PlanBuilder.Role(trust),
        PlanBuilder.Policy(string.Join(',', permissions.DefaultIfEmpty(Read))),
        PlanBuilder.Aws(
            "iam/rolePolicyAttachment:RolePolicyAttachment", "reader", ("role", "reader"), ("policyArn", "arn:aws:iam::111122223333:policy/reader")));

    /// <summary>A shipped stack as it is.</summary>
    public static async Task<ComparedPlan> ShippedAsync(string stack) => Of(await ShippedStacks.PlanAsync(stack));

    /// <summary>Stack prod with one change.</summary>
    public static async Task<ComparedPlan> ProdAsync(TemporaryStacks copy) => Of(await Planner.PlanAsync("prod", copy.Root, () => copy.Read("prod")));

    /// <summary>What the comparison takes of a plan.</summary>
    public static ComparedPlan Of(Plan plan) => ComparedPlan.Of(new(plan, GuardrailSet.Judge(plan, Purpose.Review)));

    /// <summary>A plan whose files declare this, of these resources.</summary>
    public static ComparedPlan Declaring(Declaration[] declarations, params PlannedResource[] resources) =>
        Plan(resources) with { Declarations = [.. declarations] };

    /// <summary>A contract of an application.</summary>
    public static Declaration Contract(
        string secret, bool isProduced = true, string space = "shop", string application = "app", string type = "Opaque",
        params DeclaredKey[] keys) => new(
            Declaration.Contract,
            $"{space}/{secret}",
            new DeclaredContract(
                application, space, secret, type, isProduced ? "external" : "sealed", isProduced, "app.yaml:3:5")
            { Keys = [.. keys] }.Values());

    /// <summary>A Secret of an application, as the program plans it.</summary>
    public static PlannedResource Secret(string name, string type = "Opaque")
    {
        var resource = Labelled(PlanBuilder.Secret(name));
        return resource with { Inputs = resource.Inputs.ToImmutableDictionary().SetItem("type", type) };
    }

    /// <summary>An ExternalSecret of an application.</summary>
    public static PlannedResource External(string name, string creationPolicy = "Owner")
    {
        var resource = Labelled(PlanBuilder.Kubernetes("external-secrets.io/v1:ExternalSecret", "external-secrets.io/v1", name, "shop"));
        return resource with
        {
            Inputs = resource.Inputs.ToImmutableDictionary().SetItem(
                "spec", PlanBuilder.Map(("target", PlanBuilder.Map(("name", name), ("creationPolicy", creationPolicy))))),
        };
    }

    /// <summary>The provider of a cluster.</summary>
    public static PlannedResource Cluster(string context) =>
        PlanBuilder.Cluster(adopts: true) with { Inputs = PlanBuilder.Map(("context", context)) };

    private static PlannedResource Labelled(PlannedResource resource)
    {
        var metadata = ((IReadOnlyDictionary<string, object>)resource.Input("metadata")!).ToImmutableDictionary().SetItem(
            "labels", PlanBuilder.Map(("app.kubernetes.io/part-of", "app")));
        return resource with { Inputs = resource.Inputs.ToImmutableDictionary().SetItem("metadata", metadata) };
    }
}
