namespace Pulumi;

internal static partial class ResourceDefaults
{
    internal const string Version = "7.48.0";
}
