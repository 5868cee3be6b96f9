namespace Pulumi;

/// <summary>How long the operations of a resource may take; null is the provider's default.</summary>
public sealed class CustomTimeouts
{
    /// <summary>The time for creation.</summary>
    public TimeSpan? Create { get; set; }

    /// <summary>The time for an update.</summary>
    public TimeSpan? Update { get; set; }

    /// <summary>The time for deletion.</summary>
    public TimeSpan? Delete { get; set; }

    internal CustomTimeouts Clone() => (CustomTimeouts)MemberwiseClone();
}
