using System.Text.Json.Serialization;

namespace SecretsLadder.Infra.Planning;

/// <summary>Reads the JSON inputs of a provider without reflection at start-up.</summary>
[JsonSerializable(typeof(string[]))]
internal sealed partial class AwsProviderJson : JsonSerializerContext;
