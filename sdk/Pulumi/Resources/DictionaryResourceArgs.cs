using System.Collections.Immutable;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>Arguments of a resource whose inputs have no fixed names.</summary>
public sealed class DictionaryResourceArgs : ResourceArgs
{
    /// <summary>These inputs: values that can be serialized, or outputs of them.</summary>
    public DictionaryResourceArgs(ImmutableDictionary<string, object?> dictionary)
    {
        foreach (var (key, value) in dictionary)
        {
            if (value is null) continue;
            var type = value.GetType();
            WireConverter.CheckType(key, value is IOutput ? type.GenericTypeArguments[0] : type);
        }

        Loose = dictionary;
    }

    internal override ImmutableDictionary<string, object?> Loose { get; }
}
