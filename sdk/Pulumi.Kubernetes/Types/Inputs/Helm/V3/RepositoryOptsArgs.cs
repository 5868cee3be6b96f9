namespace Pulumi.Kubernetes.Types.Inputs.Helm.V3;

/// <summary>Where the chart comes from, and the credentials for it.</summary>
public class RepositoryOptsArgs : ResourceArgs
{
    [Input("repo")] public Input<string>? Repo { get; set; }

    public static new RepositoryOptsArgs Empty => new();
}
