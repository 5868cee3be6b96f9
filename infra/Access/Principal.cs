namespace SecretsLadder.Infra.Access;

/// <summary>Whoever holds a permission.</summary>
/// <param name="Name"><c>namespace/serviceAccount</c>, the name of another principal, or <c>*</c> for everybody.</param>
/// <param name="IsPattern">Whether the name stands for all names that match it.</param>
internal sealed record Principal(string Name, bool IsPattern = false)
{
    /// <summary>Whoever the conditions let through.</summary>
    public static readonly Principal Everybody = new("*", IsPattern: true);

    /// <summary>Whether another principal is one of these.</summary>
    /// <param name="other">The other principal.</param>
    public bool Covers(Principal other) => this == other || (IsPattern && Pattern.Covers(Name, other.Name));
}
