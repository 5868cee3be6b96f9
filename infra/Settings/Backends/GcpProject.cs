using SecretsLadder.Infra.Schemas;

namespace SecretsLadder.Infra.Settings.Backends;

/// <summary>A project of GCP, by both of its names.</summary>
internal sealed record GcpProject(string Id, string Number)
{
    /// <summary>The rule for a project's id.</summary>
    public static readonly TextSchema IdSchema =
        Texts.Matching("a project id", "^[a-z][a-z0-9-]{4,28}[a-z0-9]$", "6 to 30 lower-case letters, digits and '-'", "acme-prod");

    /// <summary>The rule for a project's number.</summary>
    public static readonly TextSchema NumberSchema = Texts.Matching("a project number", "^[0-9]{6,19}$", "digits in quotes", "123456789012");

    private static readonly Field<string> IdKey = Field.Required("id", IdSchema, "The project's id.");
    private static readonly Field<string> NumberKey =
        Field.Required("number", NumberSchema, "The project's number; workload identity principals are named by it.");

    public static readonly ObjectSchema<GcpProject> Schema =
        new("A project of GCP.", [IdKey, NumberKey], values => new(values.Get(IdKey), values.Get(NumberKey)));
}
