using Pulumi;

namespace SecretsLadder.Components.Foundation;

/// <summary>Options of the resources that a component creates.</summary>
public static class ChildOptions
{
    /// <summary>Options of a child: it belongs to the component and waits for what the component's caller waits for, which the engine does not pass on by itself.</summary>
    /// <param name="parent">The component.</param>
    /// <param name="callers">The options that the component was given.</param>
    /// <param name="own">What the component itself wants for this child.</param>
    public static CustomResourceOptions Of(ComponentResource parent, ComponentResourceOptions? callers, CustomResourceOptions? own = null) =>
        CustomResourceOptions.Merge(new CustomResourceOptions { Parent = parent, DependsOn = callers?.DependsOn ?? [] }, own);

    /// <summary>Options of a child that is a component itself.</summary>
    /// <param name="parent">The component.</param>
    /// <param name="callers">The options that the component was given.</param>
    /// <param name="own">What the component itself wants for this child.</param>
    public static ComponentResourceOptions OfComponent(ComponentResource parent, ComponentResourceOptions? callers, ComponentResourceOptions? own = null) =>
        ComponentResourceOptions.Merge(new ComponentResourceOptions { Parent = parent, DependsOn = callers?.DependsOn ?? [] }, own);
}
