using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Planning.Kinds;

namespace SecretsLadder.Infra.Guardrails.Rules.Ver;

/// <summary>VER001: the stack manages Key Vault through an API version that Azure retires; one finding a stack, on the first resource.</summary>
internal sealed class RetiringApiRule() : Guardrail("VER001", Severity.Warning)
{
    /// <summary>The API version of Key Vault that the pinned package uses.</summary>
    public const string Pinned = "2024-11-01";

    /// <summary>The first API version that Azure keeps, as its page on access control defaults states.</summary>
    private const string Kept = "2026-02-01";

    /// <summary>The day on which Azure retires all versions before it.</summary>
    private const string Retired = "2027-02-27";

    /// <inheritdoc />
    public override IEnumerable<Violation> Check(Plan plan) => plan.Resources
        .Where(resource => resource.Type is AzureKinds.Vault or AzureKinds.Secret)
        .Take(1)
        .Select(resource => new Violation(
            resource.Urn,
            $"Key Vault is managed through the API version {Pinned}, which Azure retires on {Retired} with all others before {Kept}; "
            + "before then, update to a release whose Pulumi.AzureNative uses a later one (docs/reference/versions.md)"));
}
