namespace Pulumi.Kubernetes.Types.Inputs.Meta.V1;

/// <summary>Which objects, by their labels. Empty selects all.</summary>
public class LabelSelectorArgs : ResourceArgs
{
    [Input("matchExpressions")] private InputList<LabelSelectorRequirementArgs>? _matchExpressions;
    public InputList<LabelSelectorRequirementArgs> MatchExpressions { get => _matchExpressions ??= new(); set => _matchExpressions = value; }
    [Input("matchLabels")] private InputMap<string>? _matchLabels;
    public InputMap<string> MatchLabels { get => _matchLabels ??= new(); set => _matchLabels = value; }

    public static new LabelSelectorArgs Empty => new();
}
