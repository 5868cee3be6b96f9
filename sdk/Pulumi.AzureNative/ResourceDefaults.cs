namespace Pulumi;

internal static partial class ResourceDefaults
{
    internal const string Version = "3.28.0";
}
