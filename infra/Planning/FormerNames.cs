using System.Collections.Immutable;
using Pulumi;
using Pulumi.Utilities;

namespace SecretsLadder.Infra.Planning;

/// <summary>The names by which the engine finds a resource that was called otherwise before.</summary>
internal static class FormerNames
{
    /// <summary>The former names of a resource: those that it declares, and its present one below each former name of its parent.</summary>
    /// <param name="registration">The resource.</param>
    /// <exception cref="NotSupportedException">An alias is given by something else than type and name.</exception>
    public static async Task<ImmutableArray<QualifiedName>> OfAsync(Registration registration)
    {
        if (!registration.HasFormerNames)
        {
            return [];
        }

        var names = ImmutableArray.CreateBuilder<QualifiedName>();
        ImmutableArray<QualifiedName> parents =
            registration.Parent is { } parent ? [parent.QualifiedName, .. await OfAsync(parent).ConfigureAwait(false)] : [QualifiedName.OfStack];
        ImmutableArray<(string Type, string Name)> own =
            [(registration.Type, registration.Name), .. await DeclaredAsync(registration).ConfigureAwait(false)];
        foreach (var former in parents)
        {
            foreach (var (type, name) in own)
            {
                names.Add(former.Below(type, Inherited(name, registration.Parent, former)));
            }
        }

        return [.. names.Where(name => name != registration.QualifiedName).Distinct()];
    }

    /// <summary>A child that is called after its parent was called after the parent's former name.</summary>
    private static string Inherited(string name, Registration? parent, QualifiedName former) =>
        parent is not null && name.StartsWith(parent.Name, StringComparison.Ordinal) ? former.Name + name[parent.Name.Length..] : name;

    private static async Task<List<(string Type, string Name)>> DeclaredAsync(Registration registration)
    {
        var declared = new List<(string, string)>();
        foreach (var input in registration.DeclaredAliases)
        {
            var alias = await OutputUtilities.GetValueAsync(input.ToOutput()).ConfigureAwait(false);
            if (alias.Urn is not null
                || alias.Parent is not null
                || alias.ParentUrn is not null
                || alias.NoParent
                || alias.Stack is not null
                || alias.Project is not null)
            {
                throw new NotSupportedException(
                    $"the alias of {registration.Type} '{registration.Name}' names more than a type and a name, which a plan cannot follow");
            }

            declared.Add((await TextAsync(alias.Type).ConfigureAwait(false) ?? registration.Type,
                await TextAsync(alias.Name).ConfigureAwait(false) ?? registration.Name));
        }

        return declared;
    }

    private static async Task<string?> TextAsync(Input<string>? text) =>
        text is null ? null : await OutputUtilities.GetValueAsync(text.ToOutput()).ConfigureAwait(false);
}
