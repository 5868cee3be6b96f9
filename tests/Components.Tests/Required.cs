using System.Reflection;
using System.Runtime.CompilerServices;

namespace SecretsLadder.Components.Tests;

/// <summary>Which properties a type asks its callers for.</summary>
internal static class Required
{
    /// <summary>Names of the properties that have a default and may be left out.</summary>
    public static IEnumerable<string> NotBy<T>() => typeof(T)
        .GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        .Where(property => property.CanWrite && !property.IsDefined(typeof(RequiredMemberAttribute)))
        .Select(property => property.Name);
}
