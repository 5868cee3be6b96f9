using System.Text.Json.Serialization;
using SecretsLadder.Infra.Differences;

namespace SecretsLadder.Infra.Reports.Differences;

/// <summary>Writes reports without reflection at start-up.</summary>
[JsonSerializable(typeof(DifferenceReport))]
internal sealed partial class DifferenceJsonTypes : JsonSerializerContext;
