using System.Diagnostics.CodeAnalysis;
using Pulumi.Serialization;

// A native executable keeps this assembly whole, and all that declare resources and inputs (TrimmerRootAssembly in
// infra/Infra.csproj): the members that are looked for here by reflection are there.
[assembly: UnconditionalSuppressMessage("Trimming", "IL2067", Justification = ByReflection.KeptWhole)]
[assembly: UnconditionalSuppressMessage("Trimming", "IL2070", Justification = ByReflection.KeptWhole)]
[assembly: UnconditionalSuppressMessage("Trimming", "IL2072", Justification = ByReflection.KeptWhole)]
[assembly: UnconditionalSuppressMessage("Trimming", "IL2075", Justification = ByReflection.KeptWhole)]
[assembly: UnconditionalSuppressMessage("Trimming", "IL2087", Justification = ByReflection.KeptWhole)]

namespace Pulumi.Serialization;

/// <summary>What reflection can and cannot do in a native executable.</summary>
internal static class ByReflection
{
    public const string KeptWhole = "Every assembly that declares resources or inputs is kept whole.";

    public const string Json =
        "JSON of any type is read and written by reflection, which a native executable does not have: use a JsonSerializerContext.";
}
