namespace SecretsLadder.Components.Foundation;

/// <summary>The pinned charts, each checked against its own values and CRDs. A stack may choose another version.</summary>
public static class Charts
{
    /// <summary>External Secrets Operator.</summary>
    public static readonly Chart ExternalSecrets = new("external-secrets", "https://charts.external-secrets.io", "2.9.0");

    /// <summary>Reloader.</summary>
    public static readonly Chart Reloader = new("reloader", "https://stakater.github.io/stakater-charts", "2.2.16");

    /// <summary>Sealed Secrets.</summary>
    public static readonly Chart SealedSecrets = new("sealed-secrets", "https://bitnami.github.io/sealed-secrets", "2.19.1");
}
