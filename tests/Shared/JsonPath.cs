namespace SecretsLadder.Shared;

/// <summary>Writes the place of a value in a document, as in spec.data[0].key or metadata.labels["a.b/c"].</summary>
internal static class JsonPath
{
    public static string Field(string parent, string name)
    {
        if (!name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '$'))
            return $"{parent}[\"{name}\"]";
        return parent.Length == 0 ? name : $"{parent}.{name}";
    }

    public static string Item(string parent, int index) => $"{parent}[{index}]";
}
