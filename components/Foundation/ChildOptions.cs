using Pulumi;

namespace SecretsLadder.Components.Foundation;

/// <summary>Options of the resources that a component creates.</summary>
public static class ChildOptions
{
    /// <summary>
    /// Options of a child: the component is its parent, and it waits for the caller's <c>DependsOn</c>, which the engine does not pass on.
    /// </summary>
    /// <param name="parent">The component.</param>
    /// <param name="callers">The options that the component was given.</param>
    /// <param name="own">What the component itself wants for this child.</param>
    public static CustomResourceOptions Of(ComponentResource parent, ComponentResourceOptions? callers, CustomResourceOptions? own = null)
    {
        var options = Inherit(new CustomResourceOptions(), parent, callers);
        return own is null ? options : CustomResourceOptions.Merge(options, own);
    }

    /// <summary>Options of a child that is a component itself.</summary>
    /// <param name="parent">The component.</param>
    /// <param name="callers">The options that the component was given.</param>
    /// <param name="own">What the component itself wants for this child.</param>
    public static ComponentResourceOptions OfComponent(
        ComponentResource parent, ComponentResourceOptions? callers, ComponentResourceOptions? own = null)
    {
        var options = Inherit(new ComponentResourceOptions(), parent, callers);
        return own is null ? options : ComponentResourceOptions.Merge(options, own);
    }

    private static TOptions Inherit<TOptions>(TOptions options, ComponentResource parent, ComponentResourceOptions? callers)
        where TOptions : ResourceOptions
    {
        options.Parent = parent;
        if (callers is not null)
        {
            options.DependsOn = callers.DependsOn;
        }

        return options;
    }
}
