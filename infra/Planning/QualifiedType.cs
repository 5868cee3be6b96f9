namespace SecretsLadder.Infra.Planning;

/// <summary>
/// The types that lead to a resource, as its URN has them: all parents' joined by '$', the stack's own left out. Thousands of resources
/// share a few of these, so each text exists once.
/// </summary>
internal sealed class QualifiedType
{
    private readonly Dictionary<string, QualifiedType> _below = new(StringComparer.Ordinal);
    private readonly string _text;

    /// <summary>The stack: nothing leads to what is directly in it.</summary>
    public QualifiedType()
        : this("")
    {
    }

    private QualifiedType(string text) => _text = text;

    /// <summary>The type of a resource below this one.</summary>
    /// <param name="type">Type token of the resource.</param>
    public QualifiedType Below(string type)
    {
        if (!_below.TryGetValue(type, out var qualified))
        {
            qualified = new(_text.Length == 0 ? type : $"{_text}${type}");
            _below.Add(type, qualified);
        }

        return qualified;
    }

    /// <inheritdoc />
    public override string ToString() => _text;
}
