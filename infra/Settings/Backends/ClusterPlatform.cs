namespace SecretsLadder.Infra.Settings.Backends;

/// <summary>Who runs a cluster.</summary>
internal enum ClusterPlatform
{
    /// <summary>kind, minikube and the like.</summary>
    Local,

    /// <summary>Amazon Elastic Kubernetes Service.</summary>
    Eks,

    /// <summary>Azure Kubernetes Service.</summary>
    Aks,

    /// <summary>Google Kubernetes Engine.</summary>
    Gke,

    /// <summary>Any other conformant cluster.</summary>
    Other,
}
