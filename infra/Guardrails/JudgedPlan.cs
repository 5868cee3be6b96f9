using System.Collections.Immutable;
using SecretsLadder.Infra.Planning;

namespace SecretsLadder.Infra.Guardrails;

/// <summary>A plan and the findings of the guardrails.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Findings">The findings, errors first.</param>
internal sealed record JudgedPlan(Plan Plan, ImmutableArray<Finding> Findings)
{
    /// <summary>How many findings stop a run.</summary>
    public int Errors => Findings.Count(finding => finding.Severity == Severity.Error);

    /// <summary>How many findings do not.</summary>
    public int Warnings => Findings.Length - Errors;
}
