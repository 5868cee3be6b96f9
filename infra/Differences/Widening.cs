namespace SecretsLadder.Infra.Differences;

/// <summary>How a permission widens.</summary>
internal enum Widening
{
    /// <summary>Somebody who had no permission at all gets one.</summary>
    Identity,

    /// <summary>An identity reaches another entry.</summary>
    Entry,

    /// <summary>An identity may do more with an entry.</summary>
    Action,

    /// <summary>A condition is dropped, or lets more through.</summary>
    Condition,

    /// <summary>What was forbidden no longer is.</summary>
    Denial,

    /// <summary>A Secret belongs to another application.</summary>
    Handover,
}
