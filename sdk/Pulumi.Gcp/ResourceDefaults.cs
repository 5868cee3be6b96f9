namespace Pulumi;

internal static partial class ResourceDefaults
{
    internal const string Version = "9.35.0";
}
