namespace Pulumi.Testing;

/// <summary>The stack of a test that gives a function; it is not among the results.</summary>
internal sealed class TestStack : Stack
{
    public TestStack(Func<IDictionary<string, object?>> createResources) => Results = createResources();

    public IDictionary<string, object?> Results { get; }
}
