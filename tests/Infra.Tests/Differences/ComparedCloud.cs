using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Differences;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Tests.Guardrails;
using SecretsLadder.Infra.Tests.Stacks;

namespace SecretsLadder.Infra.Tests.Differences;

/// <summary>Plans of other clouds than AWS to compare: one reader, written by hand or out of a stack.</summary>
internal static class ComparedCloud
{
    public const string Vault = "/subscriptions/s/resourceGroups/G/providers/Microsoft.KeyVault/vaults/Shop-1a2b";
    public const string SecretsUser = "4633458b-17de-408a-b874-0445c86b69e6";
    public const string Pool = "projects/777777777777/locations/global/workloadIdentityPools/acme.svc.id.goog";
    public const string Member = $"principal://iam.googleapis.com/{Pool}/subject/ns/shop/sa/shop-secrets";
    public const string Read = "path \"secret/data/shop/db\" {\n  capabilities = [\"read\"]\n}\n";

    /// <summary>An identity of Azure with its credentials, and one role of it.</summary>
    public static ComparedPlan Azure(
        string scope = Vault, string role = SecretsUser, string? condition = null, params PlannedResource[] credentials) => Compared.Plan(
    [
        PlanBuilder.Resource("pulumi:providers:azure-native", "azure") with { Inputs = PlanBuilder.Map(("subscriptionId", "s")) },
        InAzure("managedidentity:UserAssignedIdentity", "identity", ("resourceGroupName", "G"), ("resourceName", "reader")),
        .. credentials,
        Assignment(PrincipalOf("reader"), scope, role, condition),
    ]);

    /// <summary>The same with the one credential that a reader has.</summary>
    public static ComparedPlan AzureReader(string scope = Vault, string role = SecretsUser, string? condition = null) =>
        Azure(scope, role, condition, Credential());

    /// <summary>A federated credential of the identity.</summary>
    public static PlannedResource Credential(string account = "shop-secrets", string? issuer = "https://issuer/", params string[] audiences) =>
        InAzure(
        "managedidentity:FederatedIdentityCredential",
        account,
        [
            ("resourceGroupName", "G"),
            ("resourceName", "reader"),
            ("subject", $"system:serviceaccount:shop:{account}"),
            ("audiences", PlanBuilder.List([.. audiences.DefaultIfEmpty("api://AzureADTokenExchange")])),
            .. issuer is null ? Array.Empty<(string, object)>() : [("issuer", issuer)],
        ]);

    /// <summary>A role assignment.</summary>
    public static PlannedResource Assignment(string principal, string scope = Vault, string role = SecretsUser, string? condition = null) => InAzure(
        "authorization:RoleAssignment",
        $"assignment-{scope}",
        [
            ("principalId", principal),
            ("scope", scope),
            ("roleDefinitionId", $"/subscriptions/s/providers/Microsoft.Authorization/roleDefinitions/{role}"),
            .. condition is null ? Array.Empty<(string, object)>() : [("condition", condition)],
        ]);

    /// <summary>The id that a plan gives the principal of an identity.</summary>
    public static string PrincipalOf(string identity) =>
        StableGuid.Of($"/subscriptions/s/resourceGroups/G/providers/Microsoft.ManagedIdentity/userAssignedIdentities/{identity}/principalId")
            .ToString();

    /// <summary>One member of one entry of GCP.</summary>
    public static ComparedPlan Gcp(
        string member = Member, string role = "roles/secretmanager.secretAccessor", string entry = "shop-db", string? expression = null) =>
        Compared.Plan(GcpMember(member, role, entry, expression));

    /// <summary>The same as a resource.</summary>
    public static PlannedResource GcpMember(
        string member = Member, string role = "roles/secretmanager.secretAccessor", string entry = "shop-db", string? expression = null) =>
        PlanBuilder.Resource("gcp:secretmanager/secretIamMember:SecretIamMember", entry) with
        {
            Inputs = PlanBuilder.Map(
            [
                ("project", "acme"),
                ("secretId", entry),
                ("role", role),
                ("member", member),
                .. expression is null
                    ? Array.Empty<(string, object)>()
                    : [("condition", PlanBuilder.Map(("title", "t"), ("expression", expression)))],
            ]),
        };

    /// <summary>A role of a Vault by the Kubernetes method, and its policy.</summary>
    public static ComparedPlan InVault(string policy = Read, params (string Key, object Value)[] changes) => Compared.Plan(
        VaultProvider(), VaultPolicy(policy),
        VaultRole("kubernetes", [("audience", "vault"), ("boundServiceAccountNames", PlanBuilder.List("shop-secrets")),
            ("boundServiceAccountNamespaces", PlanBuilder.List("shop")), .. changes]));

    /// <summary>The same by the JWT method.</summary>
    public static ComparedPlan ByJwt(params (string Key, object Value)[] changes) => Compared.Plan(
        VaultProvider(), VaultPolicy(Read), VaultRole(
            "jwt", [("boundAudiences", PlanBuilder.List("vault")), ("boundSubject", "system:serviceaccount:shop:shop-secrets"), .. changes]));

    /// <summary>The Vault.</summary>
    public static PlannedResource VaultProvider(string address = "https://vault.acme.com") =>
        PlanBuilder.Resource("pulumi:providers:vault", "vault") with { Inputs = PlanBuilder.Map(("address", address)) };

    /// <summary>A policy of it.</summary>
    public static PlannedResource VaultPolicy(string policy, string name = "reader") =>
        OfVault("index/policy:Policy", name, ("name", name), ("policy", policy));

    /// <summary>A role of it; of two inputs of one name the last counts.</summary>
    public static PlannedResource VaultRole(string method, params (string Key, object Value)[] inputs) => OfVault(
        $"{method}/authBackendRole:AuthBackendRole",
        "role",
        [.. inputs.Prepend(("tokenPolicies", PlanBuilder.List("reader"))).Prepend(("roleName", "reader")).Prepend(("backend", method)).Reverse()
            .DistinctBy(input => input.Item1)]);

    /// <summary>A copy of a shipped stack, each part of its file or of an application's replaced.</summary>
    public static async Task<ComparedPlan> CopyAsync(string stack, params (string File, string Part, string Replacement)[] changes)
    {
        using var copy = new TemporaryStacks();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(ShippedStacks.Folder.Path, stack, "apps")).Append(
            Path.Combine(ShippedStacks.Folder.Path, $"Pulumi.{stack}.yaml")))
        {
            var name = Path.GetRelativePath(ShippedStacks.Folder.Path, file);
            var parts = changes.Where(change => name.EndsWith(change.File, StringComparison.Ordinal)).ToList();
            var text = await File.ReadAllTextAsync(file);
            Assert.DoesNotContain(parts, part => !text.Contains(part.Part, StringComparison.Ordinal));
            copy.WithFile(name, parts.Aggregate(text, (whole, part) => whole.Replace(part.Part, part.Replacement, StringComparison.Ordinal)));
        }

        return Compared.Of(await Planner.PlanAsync(stack, copy.Root, () => copy.Read(stack)));
    }

    private static PlannedResource InAzure(string type, string name, params (string Key, object Value)[] inputs) =>
        PlanBuilder.Resource($"azure-native:{type}", name) with
        {
            Provider = PlanBuilder.Resource("pulumi:providers:azure-native", "azure").Urn,
            Inputs = PlanBuilder.Map(inputs),
        };

    private static PlannedResource OfVault(string type, string name, params (string Key, object Value)[] inputs) =>
        PlanBuilder.Resource($"vault:{type}", name) with
        {
            Provider = VaultProvider().Urn,
            Inputs = PlanBuilder.Map(inputs),
        };
}
