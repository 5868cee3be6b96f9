namespace Pulumi;

internal static partial class ResourceDefaults
{
    internal const string Version = "4.21.1";
}
