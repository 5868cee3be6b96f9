namespace Pulumi;

internal static partial class ResourceDefaults
{
    internal const string Version = "5.5.1";
}
