using System.Globalization;
using SecretsLadder.Components.Stores;
using SecretsLadder.Infra.Schemas;

namespace SecretsLadder.Infra.Settings.Backends;

/// <summary>How the opt-in to a static credential is written.</summary>
internal static class StaticCredentialSchema
{
    private const string DateFormat = "yyyy-MM-dd";

    /// <summary>What the engine makes of a date that is not in quotes.</summary>
    private const string MidnightSuffix = "T00:00:00Z";

    private static readonly Field<string> SecretKey = Field.Required(
        "secret", Texts.Subdomain("the name of a Secret"),
        "Name of the Secret that holds the credential, put into the namespace of every application that uses it.");

    private static readonly Field<DateOnly> ExpiresKey = Field.Required(
        "expires",
        new ConvertedSchema<string, DateOnly>(
            new TextSchema(
                "a date", text => TryParse(text, out _) ? null : "a date in quotes, as yyyy-MM-dd", "^[0-9]{4}-[0-9]{2}-[0-9]{2}", "2027-03-31"),
                    Parse),
        "The day by which the credential is replaced; from then on every plan fails.");

    public static readonly ObjectSchema<StaticCredential> Schema = new(
        "A credential kept in a Secret: a secret zero.", [SecretKey, ExpiresKey], values => new(values.Get(SecretKey), values.Get(ExpiresKey)));

    private static DateOnly Parse(string text) => TryParse(text, out var date) ? date : throw new FormatException("must be a date");

    private static bool TryParse(string text, out DateOnly date) => DateOnly.TryParseExact(
        text.EndsWith(MidnightSuffix, StringComparison.Ordinal) ? text[..^MidnightSuffix.Length] : text, DateFormat, CultureInfo.InvariantCulture,
        DateTimeStyles.None, out date);
}
