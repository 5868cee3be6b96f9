using System.Collections.Immutable;
using SecretsLadder.Infra.Schemas;

namespace SecretsLadder.Infra.Settings.Stack;

/// <summary>What the advisor needs to know to say whether the level fits.</summary>
internal sealed record PlatformFacts(int TeamSize, int Clusters, ImmutableArray<string> Compliance, ImmutableArray<string> Clouds)
{
    private static readonly Field<int> TeamSizeKey = Field.Optional("teamSize", new IntegerSchema(1, 100_000), "How many people handle secrets.", 1);
    private static readonly Field<int> ClustersKey =
        Field.Optional("clusters", new IntegerSchema(1, 10_000), "How many clusters use the same secrets.", 1);

    private static readonly Field<ImmutableArray<string>> ComplianceKey = Field.Optional(
        "compliance", new ListSchema<string>(Texts.OneOf("a compliance standard", "basic", "SOC2", "HIPAA", "PCI")), "The standards that apply.", []);

    private static readonly Field<ImmutableArray<string>> CloudsKey = Field.Optional(
        "clouds", new ListSchema<string>(Texts.OneOf("a cloud", "aws", "azure", "gcp")), "The clouds in use.", []);

    public static readonly ObjectSchema<PlatformFacts> Schema = new(
        "What the advisor needs to know to say whether the level fits.",
        [TeamSizeKey, ClustersKey, ComplianceKey, CloudsKey],
        values => new(values.Get(TeamSizeKey), values.Get(ClustersKey), values.Get(ComplianceKey), values.Get(CloudsKey)));
}
