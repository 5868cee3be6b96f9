namespace Pulumi;

/// <summary>A resource known only by its URN.</summary>
internal sealed class DependencyResource : CustomResource
{
    public DependencyResource(string urn) : base("", "", ResourceArgs.Empty, null, dependency: true)
        => Urn = new Output<string>(new OutputData<string>(urn, new Dependencies(this), isKnown: true, isSecret: false));
}
