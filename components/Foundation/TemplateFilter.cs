namespace SecretsLadder.Components.Foundation;

/// <summary>What a template may do to a value.</summary>
public enum TemplateFilter
{
    /// <summary><c>urlquery</c>: escapes the value for use inside a URL.</summary>
    UrlQuery,

    /// <summary><c>b64enc</c>: encodes the value in base64.</summary>
    Base64,
}
