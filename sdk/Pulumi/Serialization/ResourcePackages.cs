using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>Finds the class of a resource by its type token, to make an object for a resource that is only known by URN.</summary>
internal static class ResourcePackages
{
    private static readonly Lazy<Dictionary<string, Type>> Types = new(Discover);

    public static Resource Resolve(string urn)
    {
        var parts = urn.Split("::");
        var token = parts[2][(parts[2].LastIndexOf('$') + 1)..];
        if (!Types.Value.TryGetValue(token, out var type)) return new DependencyResource(urn);
        var constructor = type.GetConstructors().Single(candidate => candidate.GetParameters().Length == 3);
        ResourceOptions options = typeof(CustomResource).IsAssignableFrom(type)
            ? new CustomResourceOptions { Urn = urn }
            : new ComponentResourceOptions { Urn = urn };
        return (Resource)constructor.Invoke(BindingFlags.DoNotWrapExceptions, binder: null, [parts[3], null, options], culture: null);
    }

    // Most assemblies define no resources and need not be loaded whole. A native executable has no assembly references to read.
    [UnconditionalSuppressMessage(
        "Trimming", "IL2026", Justification = "An assembly that refers to this one is kept whole, and its references with it.")]
    private static bool MayDeclareResources(Assembly assembly)
    {
        try
        {
            var sdk = typeof(Resource).Assembly.GetName().Name;
            return assembly.GetReferencedAssemblies().Any(reference => reference.Name == sdk);
        }
        catch (PlatformNotSupportedException)
        {
            return true;
        }
    }

    // A package may be there in several versions: the newest wins.
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = ByReflection.KeptWhole)]
    private static Dictionary<string, Type> Discover()
    {
        var result = new Dictionary<string, Type>();
        var versions = new Dictionary<string, Version>();
        var candidates =
            from assembly in AppDomain.CurrentDomain.GetAssemblies()
            where !assembly.IsDynamic && MayDeclareResources(assembly)
            from type in assembly.GetTypes()
            where typeof(Resource).IsAssignableFrom(type)
            select type;
        foreach (var type in candidates)
        {
            if (type.GetCustomAttribute<ResourceTypeAttribute>() is not { } attribute) continue;
            var version = Version.TryParse(attribute.Version?.Split('-')[0], out var parsed) ? parsed : new Version(0, 0);
            if (versions.TryGetValue(attribute.Type, out var existing) && existing >= version) continue;
            versions[attribute.Type] = version;
            result[attribute.Type] = type;
        }

        return result;
    }
}
