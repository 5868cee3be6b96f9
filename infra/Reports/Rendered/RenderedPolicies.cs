using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using SecretsLadder.Infra.Access.Azure;
using SecretsLadder.Infra.Access.Gcp;
using SecretsLadder.Infra.Access.Vault;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Planning.Kinds;

namespace SecretsLadder.Infra.Reports.Rendered;

/// <summary>
/// What every reader may do, and who may take it on, as files: policies as the cloud reads them, and where a cloud has no policies what it is told.
/// </summary>
internal static class RenderedPolicies
{
    private static readonly JsonWriterOptions Format =
        new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The files by their paths.</summary>
    public static IEnumerable<RenderedFile> Of(PlannedResources resources)
    {
        var vaults = resources.Where(resource => resource.Type == "pulumi:providers:vault").ToLookup(
            provider => provider.Urn, provider => provider.Text("address"), StringComparer.Ordinal);
        return PolicyFile.Paths(
            [.. resources.Select(resource => OfResource(resource, vaults)).OfType<PolicyFile>(), .. OfAzure(resources), .. OfGcp(resources)]);
    }

    private static PolicyFile? OfResource(PlannedResource resource, ILookup<string, string> vaults) => resource.Type switch
    {
        AwsKinds.Policy when resource.Input("policy") is string policy => File(resource, "name", ".json", Indented(policy)),
        AwsKinds.Role when resource.Input("assumeRolePolicy") is string policy => File(resource, "name", ".trust.json", Indented(policy)),
        VaultKinds.Policy when resource.Input("policy") is string policy =>
            File(resource, "name", ".hcl", policy.EndsWith('\n') ? policy : $"{policy}\n"),
        VaultKinds.KubernetesRole or VaultKinds.JwtRole =>
            File(resource, "roleName", ".role.json", Text(RoleOf(resource, vaults[resource.Provider ?? ""].FirstOrDefault()))),
        _ => null,
    };

    private static PolicyFile File(PlannedResource resource, string name, string ending, string text) =>
        new(resource.Input(name) as string ?? "", ending, resource.Urn, text);

    /// <summary>A role of Vault: where it is, and under it what is written there, by the names of the API.</summary>
    private static JsonObject RoleOf(PlannedResource role, string? vault) => new()
    {
        ["vault"] = vault,
        ["path"] = $"{VaultLogins.PathOf(role)}/role/{role.Input("roleName")}",
        ["namespace"] = role.Input("namespace") as string,
        ["role"] = new JsonObject(
            role.Inputs.Where(input => input.Key is not ("backend" or "roleName" or "namespace")).Select(input =>
                KeyValuePair.Create(SnakeCase(input.Key), Node(input.Value)))),
    };

    private static IEnumerable<PolicyFile> OfAzure(PlannedResources resources)
    {
        var assignments = resources.Where(resource => resource.Type == AzureKinds.RoleAssignment)
            .ToLookup(assignment => assignment.Text("principalId"), StringComparer.OrdinalIgnoreCase);
        var identities = AzureIdentity.Of(resources).ToList();
        var known = identities.Select(identity => identity.PrincipalId).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var own = identities.Select(identity => new PolicyFile(identity.Name, ".azure.json", identity.PrincipalId, Text(new JsonObject
        {
            ["identity"] = identity.Name,
            ["resourceGroup"] = identity.ResourceGroup,
            ["subscription"] = identity.Subscription,
            ["who"] = List(identity.Credentials.Select(CredentialOf)),
            ["may"] = Roles(assignments[identity.PrincipalId]),
        })));
        var others = assignments.Where(group => !known.Contains(group.Key))
            .Select(group =>
                new PolicyFile(group.Key, ".azure.json", group.Key, Text(new JsonObject { ["principal"] = group.Key, ["may"] = Roles(group) })));
        return own.Concat(others);
    }

    private static JsonObject CredentialOf(PlannedResource credential) => new()
    {
        ["issuer"] = credential.Input("issuer") as string,
        ["subject"] = credential.Input("subject") as string,
        ["audiences"] = Node(credential.Input("audiences")),
    };

    private static JsonArray Roles(IEnumerable<PlannedResource> assignments) => List(
        from assignment in assignments
        group assignment.Text("scope") by (Role: assignment.Text("roleDefinitionId"),
            Condition: assignment.Input("condition") as string) into role
        orderby role.Key.Role, role.Key.Condition
        select With("condition", role.Key.Condition, new()
        {
            ["role"] = AzureRoles.NameOf(role.Key.Role),
            ["roleDefinition"] = role.Key.Role,
            ["scopes"] = List(role.Order(StringComparer.Ordinal).Select(scope => JsonValue.Create(scope))),
        }));

    private static IEnumerable<PolicyFile> OfGcp(PlannedResources resources) =>
        from resource in resources
        where GcpMembers.Is(resource)
        group resource by resource.Text("member") into member
        let name = GcpMember.PoolOf(member.Key) is null ? member.Key : GcpMember.HolderOf(member.Key).Identity.Name.Replace('/', '.')
        select new PolicyFile(name, ".gcp.json", member.Key, Text(new JsonObject { ["member"] = member.Key, ["may"] = GcpRoles(member) }));

    private static JsonArray GcpRoles(IEnumerable<PlannedResource> members) => List(
        from member in members
        group GcpPermissions.EntryOf(member) by (Role: member.Text("role"), Condition: member.Input("condition", "expression") as string) into role
        orderby role.Key.Role, role.Key.Condition
        select With("condition", role.Key.Condition, new()
        {
            ["role"] = role.Key.Role,
            ["entries"] = List(role.Order(StringComparer.Ordinal).Select(entry => JsonValue.Create(entry))),
        }));

    private static JsonObject With(string name, string? value, JsonObject node)
    {
        if (value is not null)
        {
            node[name] = value;
        }

        return node;
    }

    private static JsonArray List(IEnumerable<JsonNode> nodes) => [.. nodes];

    private static JsonNode? Node(object? value) => value switch
    {
        IReadOnlyDictionary<string, object> map =>
            new JsonObject(map.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => KeyValuePair.Create(pair.Key, Node(pair.Value)))),
        string text => text,
        bool flag => flag,
        double number => number,
        IEnumerable<object> list => new JsonArray([.. list.Select(Node)]),
        _ => null,
    };

    private static string SnakeCase(string name) =>
        string.Concat(name.Select(character => char.IsAsciiLetterUpper(character) ? $"_{char.ToLowerInvariant(character)}" : $"{character}"));

    private static string Indented(string json)
    {
        using var document = JsonDocument.Parse(json);
        return Text(document.WriteTo);
    }

    private static string Text(JsonObject node)
    {
        foreach (var name in node.Where(pair => pair.Value is null).Select(pair => pair.Key).ToList())
        {
            node.Remove(name);
        }

        return Text(writer => node.WriteTo(writer));
    }

    private static string Text(Action<Utf8JsonWriter> write)
    {
        using var text = new MemoryStream();
        using (var writer = new Utf8JsonWriter(text, Format))
        {
            write(writer);
        }

        return $"{Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length)}\n";
    }
}
