using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Pulumi.Serialization;

namespace Pulumi;

public static partial class Output
{
    /// <summary>The JSON text of a value. Outputs and inputs inside it count: unknown if one is unknown, secret if one is secret.</summary>
    [RequiresUnreferencedCode(ByReflection.Json), RequiresDynamicCode(ByReflection.Json)]
    public static Output<string> JsonSerialize<T>(Output<T> value, JsonSerializerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(value);
        async ValueTask<OutputData<string>> Serialized()
        {
            var data = await value.GetDataAsync().ConfigureAwait(false);
            if (!data.IsKnown) return data.Derive("");
            while (true)
            {
                var (json, seen) = OutputJson.Serialize(data.Value, options);
                if (!seen.HasPending) return Combine(data, seen.Data, seen.Data.IsKnown ? json : "");
                await seen.WaitAsync().ConfigureAwait(false);
            }
        }

        return Output<string>.From(Serialized());
    }
}
