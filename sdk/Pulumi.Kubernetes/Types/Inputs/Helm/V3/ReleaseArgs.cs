namespace Pulumi.Kubernetes.Types.Inputs.Helm.V3;

/// <summary>Inputs of a Helm release.</summary>
public class ReleaseArgs : ResourceArgs
{
    [Input("chart", required: true)] public Input<string> Chart { get; set; } = null!;
    [Input("cleanupOnFail")] public Input<bool>? CleanupOnFail { get; set; }
    [Input("compat")] public Input<string>? Compat { get; set; }
    [Input("name")] public Input<string>? Name { get; set; }
    [Input("namespace")] public Input<string>? Namespace { get; set; }
    [Input("repositoryOpts")] public Input<RepositoryOptsArgs>? RepositoryOpts { get; set; }
    [Input("skipAwait")] public Input<bool>? SkipAwait { get; set; }
    [Input("skipCrds")] public Input<bool>? SkipCrds { get; set; }
    [Input("timeout")] public Input<int>? Timeout { get; set; }
    [Input("values")] private InputMap<object>? _values;
    public InputMap<object> Values { get => _values ??= new(); set => _values = value; }
    [Input("version")] public Input<string>? Version { get; set; }

    public static new ReleaseArgs Empty => new();
}
