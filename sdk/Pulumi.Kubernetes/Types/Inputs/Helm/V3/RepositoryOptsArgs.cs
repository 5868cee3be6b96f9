namespace Pulumi.Kubernetes.Types.Inputs.Helm.V3;

/// <summary>Where the chart comes from, and the credentials for it.</summary>
public class RepositoryOptsArgs : ResourceArgs
{
    [Input("caFile")] public Input<string>? CaFile { get; set; }
    [Input("certFile")] public Input<string>? CertFile { get; set; }
    [Input("keyFile")] public Input<string>? KeyFile { get; set; }
    [Input("password")] private Input<string>? _password;
    public Input<string>? Password { get => _password; set => _password = Output.CreateSecret(value.ToOutput()); }
    [Input("repo")] public Input<string>? Repo { get; set; }
    [Input("username")] public Input<string>? Username { get; set; }

    public static new RepositoryOptsArgs Empty => new();
}
