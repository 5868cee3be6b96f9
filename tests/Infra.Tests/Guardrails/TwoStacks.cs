using SecretsLadder.Infra.Guardrails.Rules.Own;

namespace SecretsLadder.Infra.Tests.Guardrails;

/// <summary>Two stacks of one folder, 'dev' and 'other', as OWN003 compares them.</summary>
internal static class TwoStacks
{
    /// <summary>A backend of AWS.</summary>
    public const string Aws = "{ kind: aws, accountId: '111122223333', region: eu-west-1 }";

    /// <summary>What OWN003 says about 'dev'.</summary>
    /// <param name="stacks">The stacks.</param>
    public static string[] Judge(TemporaryStacks stacks) =>
        [.. new OneClusterRule().Check(new PlanBuilder().With(_ => stacks.Read()).Plan).Select(violation => violation.Message)];

    /// <summary>What OWN003 says where both stacks have the application 'shop', each with its own settings.</summary>
    /// <param name="dev">Lines of the stack 'dev'.</param>
    /// <param name="other">Lines of the stack 'other'.</param>
    public static string[] JudgeShops(string dev, string other) =>
        Judge(dev, other, TemporaryStacks.Shop, TemporaryStacks.Shop.Replace("shop-secrets", "other-secrets", StringComparison.Ordinal));

    /// <summary>What OWN003 says where both stacks have an application of the name 'shop'.</summary>
    /// <param name="dev">Lines of the stack 'dev'.</param>
    /// <param name="other">Lines of the stack 'other'.</param>
    /// <param name="shop">The application in 'dev'.</param>
    /// <param name="otherShop">The application in 'other'.</param>
    public static string[] Judge(string dev, string other, string shop, string otherShop)
    {
        using var stacks = new TemporaryStacks().WithStack("dev", dev).WithStack("other", other).WithApplication("dev", "shop", shop)
            .WithApplication("other", "shop", otherShop);
        return Judge(stacks);
    }

    /// <summary>A stack at level external with an application 'shop' in the namespace 'shop', which exists.</summary>
    /// <param name="cluster">Name of the cluster.</param>
    /// <param name="context">The kubeconfig context.</param>
    /// <param name="backend">The default backend.</param>
    /// <param name="more">More lines.</param>
    /// <param name="platform">The platform of the cluster.</param>
    /// <param name="space">Namespace of the application.</param>
    public static string External(
        string cluster, string context, string backend = Aws, string more = "", string platform = "eks", string space = "shop") =>
            Stack(cluster, context, $$"""
          secrets-ladder:backends: { default: {{backend}} }
          secrets-ladder:controllers: { external-secrets: existing, sealed-secrets: existing, reloader: existing }
          secrets-ladder:apps: { shop: { namespace: {{space}} } }
        {{more}}
        """, "external", platform, $"{{ {space}: existing }}");

    /// <summary>A stack.</summary>
    /// <param name="cluster">Name of the cluster.</param>
    /// <param name="context">The kubeconfig context.</param>
    /// <param name="more">More lines.</param>
    /// <param name="level">The level.</param>
    /// <param name="platform">The platform of the cluster.</param>
    /// <param name="namespaces">The namespaces.</param>
    public static string Stack(
        string cluster, string context, string more, string level = "plain", string platform = "eks", string namespaces = "{ shop: existing }") =>
            $$"""
        config:
          secrets-ladder:environment: development
          secrets-ladder:level: {{level}}
          secrets-ladder:cluster: { name: {{cluster}}, platform: {{platform}}, context: {{context}},
            oidcIssuer: "https://oidc.eks.eu-west-1.amazonaws.com/id/EXAMPLE" }
          secrets-ladder:namespaces: {{namespaces}}
        {{more}}
        """;
}
