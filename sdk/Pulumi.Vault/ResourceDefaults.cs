namespace Pulumi;

internal static partial class ResourceDefaults
{
    internal const string Version = "7.11.0";
}
