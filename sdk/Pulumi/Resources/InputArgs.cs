using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Base of all classes of arguments; their inputs are the members marked [Input].</summary>
public abstract class InputArgs
{
    /// <summary>Arguments are plain objects.</summary>
    protected InputArgs()
    {
    }

    /// <summary>The inputs if they are a dictionary instead of members.</summary>
    internal virtual ImmutableDictionary<string, object?>? Loose => null;

    // Keeps the family closed: classes outside derive from ResourceArgs, InvokeArgs and CallArgs.
    private protected abstract void Seal();
}

/// <summary>Base of the arguments of resources.</summary>
public abstract class ResourceArgs : InputArgs
{
    /// <summary>No arguments.</summary>
    public static readonly ResourceArgs Empty = new NoArgs();

    private protected override void Seal()
    {
    }

    private sealed class NoArgs : ResourceArgs;
}

/// <summary>Base of the arguments of functions.</summary>
public abstract class InvokeArgs : InputArgs
{
    /// <summary>No arguments.</summary>
    public static readonly InvokeArgs Empty = new NoArgs();

    private protected override void Seal()
    {
    }

    private sealed class NoArgs : InvokeArgs;
}

/// <summary>Base of the arguments of methods.</summary>
public abstract class CallArgs : InputArgs
{
    /// <summary>No arguments.</summary>
    public static readonly CallArgs Empty = new NoArgs();

    private protected override void Seal()
    {
    }

    private sealed class NoArgs : CallArgs;
}
