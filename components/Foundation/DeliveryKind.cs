namespace SecretsLadder.Components.Foundation;

/// <summary>How one Secret is produced.</summary>
public enum DeliveryKind
{
    /// <summary>A Kubernetes Secret that the stack writes itself.</summary>
    Plain,

    /// <summary>A SealedSecret that the controller in the cluster decrypts.</summary>
    Sealed,

    /// <summary>An ExternalSecret that the External Secrets Operator keeps in step with a backend.</summary>
    External,

    /// <summary>Files that the Secrets Store CSI Driver mounts into the pod; no Kubernetes Secret.</summary>
    Csi,
}
