using System.Collections.Immutable;

namespace SecretsLadder.Components.Foundation;

/// <summary>The functions of the template language and the producers that have each: the one table that parser, checks and pages follow.</summary>
public static class TemplateFunctions
{
    private static readonly ImmutableArray<DeliveryKind> Everywhere = [DeliveryKind.Plain, DeliveryKind.Sealed, DeliveryKind.External];

    /// <summary>All functions, in the order in which messages name them.</summary>
    public static readonly ImmutableArray<TemplateFunction> All =
    [
        new(TemplateFilter.UrlQuery, "urlquery", Everywhere),
        new(TemplateFilter.Base64, "b64enc", Everywhere),
        new(TemplateFilter.Base64Decode, "b64dec", Everywhere),
        new(TemplateFilter.Json, "toJson", Everywhere),
        new(TemplateFilter.Quote, "quote", Everywhere),
        new(TemplateFilter.Pkcs12Certificate, "pkcs12cert", [DeliveryKind.Plain, DeliveryKind.External]),
        new(TemplateFilter.Pkcs12Key, "pkcs12key", [DeliveryKind.Plain, DeliveryKind.External]),
        new(TemplateFilter.PemCertificates, "filterPEM \"CERTIFICATE\"", [DeliveryKind.Plain, DeliveryKind.External]),
        new(TemplateFilter.PemKey, "filterPEM \"PRIVATE KEY\"", [DeliveryKind.Plain, DeliveryKind.External]),
    ];

    /// <summary>The names of all functions, for messages.</summary>
    public static string Names { get; } = string.Join(", ", All.Select(function => function.Name));

    /// <summary>The function of a filter.</summary>
    public static TemplateFunction Of(TemplateFilter filter) => All.First(function => function.Filter == filter);

    /// <summary>The function with this name, or null.</summary>
    public static TemplateFunction? Find(string name) => All.FirstOrDefault(function => function.Name == name);

    /// <summary>Why a function cannot follow another one, or null.</summary>
    /// <param name="function">The function.</param>
    /// <param name="previous">The function before it, or null if it is the first.</param>
    internal static string? CheckAfter(TemplateFunction function, TemplateFunction? previous) => function.Filter switch
    {
        TemplateFilter.Pkcs12Certificate or TemplateFilter.Pkcs12Key when previous?.Filter != TemplateFilter.Base64Decode =>
            $"uses {function.Name}, which takes the bytes of a PKCS#12 file; write b64dec directly before it: | b64dec | {function.Name}",
        TemplateFilter.Base64Decode when previous is not null and not { Filter: TemplateFilter.Base64 } =>
            $"uses b64dec after {previous.Name}, whose result is not in base64; write b64dec first, or leave it out",
        _ => null,
    };
}
