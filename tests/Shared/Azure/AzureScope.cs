namespace SecretsLadder.Shared.Azure;

/// <summary>Where a role assignment holds: there and everywhere below, by whole segments.</summary>
internal sealed class AzureScope
{
    private const string Vaults = "vaults";

    private readonly string[] _segments;

    /// <param name="scope">A subscription, a resource group or a resource.</param>
    public AzureScope(string scope)
    {
        _segments = scope.Split('/')[1..];
        if (scope == "/" || _segments is ["providers", ..])
            throw new NotSupportedException($"the scope {scope} is above subscriptions: what is below it is not known");
        if (!scope.StartsWith('/') || _segments.Contains("") || !Has(0, "subscriptions") || _segments.Length % 2 != 0)
            throw new FormatException($"the scope {scope} is no resource id, as in /subscriptions/S/resourceGroups/G");
        if (_segments.Length > 2 && !Has(2, "resourceGroups"))
            throw new NotSupportedException($"the scope {scope} is neither a resource group nor in one");
        if (_segments.Length > 10 && Has(6, Vaults) && Has(8, "secrets"))
            throw new NotSupportedException($"the scope {scope} is below a secret, where Azure takes no assignments");
    }

    /// <summary>True if the id is the scope or below it.</summary>
    public bool Covers(string id)
    {
        var segments = id.Split('/')[1..];
        return segments.Length >= _segments.Length && _segments.Zip(segments).All(pair => AzureId.AreEqual(pair.First, pair.Second));
    }

    private bool Has(int index, string segment) => index < _segments.Length && AzureId.AreEqual(_segments[index], segment);
}
