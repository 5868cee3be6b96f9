using System.Text.Json;
using SecretsLadder.Infra.Planning;

namespace SecretsLadder.Infra.Access.Aws;

/// <summary>One statement of a policy in a plan.</summary>
/// <param name="Resource">The resource that the policy belongs to.</param>
/// <param name="Statement">The statement.</param>
internal sealed record PlannedStatement(PlannedResource Resource, JsonElement Statement);
