using System.Collections.Immutable;

namespace Pulumi;

/// <summary>The outputs of another stack.</summary>
public class StackReference : CustomResource
{
    /// <summary>The name of the other stack.</summary>
    [Output("name")]
    public Output<string> Name { get; private set; } = null!;

    /// <summary>All its outputs.</summary>
    [Output("outputs")]
    public Output<ImmutableDictionary<string, object>> Outputs { get; private set; } = null!;

    /// <summary>The names of its secret outputs.</summary>
    [Output("secretOutputNames")]
    public Output<ImmutableArray<string>> SecretOutputNames { get; private set; } = null!;

    /// <summary>Refers to a stack: to the one in the arguments, else to the one called as this resource.</summary>
    public StackReference(string name, StackReferenceArgs? args = null, CustomResourceOptions? options = null)
        : base("pulumi:pulumi:StackReference", name, new StackReferenceArgs { Name = args?.Name ?? name },
            CustomResourceOptions.Merge(options, new CustomResourceOptions { Id = args?.Name ?? name }))
    {
    }

    /// <summary>An output, or null. It is secret only if it is a secret output itself.</summary>
    public Output<object?> GetOutput(Input<string> name)
        => Output.Tuple(name, (Input<ImmutableDictionary<string, object>>)Outputs)
            .Apply(pair => pair.Item2.TryGetValue(pair.Item1, out var value) ? value : null)
            .WithIsSecret(IsSecretOutputAsync(name));

    /// <summary>An output; an error if there is none of this name.</summary>
    public Output<object> RequireOutput(Input<string> name)
        => Output.Tuple(name, (Input<string>)Name, (Input<ImmutableDictionary<string, object>>)Outputs)
            .Apply(all => all.Item3.TryGetValue(all.Item1, out var value)
                ? value
                : throw new KeyNotFoundException($"Stack '{all.Item2}' has no output '{all.Item1}', which is required."))
            .WithIsSecret(IsSecretOutputAsync(name));

    /// <summary>An output with its kind: the value is in the property for plain or for secret outputs.</summary>
    public async Task<StackReferenceOutputDetails> GetOutputDetailsAsync(string name)
    {
        var data = await GetOutput(name).GetDataAsync().ConfigureAwait(false);
        return data.IsSecret ? new StackReferenceOutputDetails { SecretValue = data.Value } : new StackReferenceOutputDetails { Value = data.Value };
    }

    /// <summary>The value of an output that is not secret, or null.</summary>
    public async Task<object?> GetValueAsync(Input<string> name) => await PlainAsync(name, GetOutput(name)).ConfigureAwait(false);

    /// <summary>The value of an output that is not secret; an error if there is none of this name.</summary>
    public async Task<object> RequireValueAsync(Input<string> name)
        => await PlainAsync(name, RequireOutput(name)).ConfigureAwait(false);

    private static async Task<T> PlainAsync<T>(Input<string> name, Output<T> output)
    {
        var data = await output.GetDataAsync().ConfigureAwait(false);
        if (!data.IsSecret) return data.Value;
        var key = await name.AsOutput().GetValueAsync(whenUnknown: "").ConfigureAwait(false);
        throw new InvalidOperationException($"Output '{key}' is secret and has no plain value: use {nameof(GetOutput)}.");
    }

    private async Task<bool> IsSecretOutputAsync(Input<string> name)
    {
        var key = await name.AsOutput().GetDataAsync().ConfigureAwait(false);
        var secrets = await SecretOutputNames.GetDataAsync().ConfigureAwait(false);
        if (key.IsKnown && secrets.IsKnown) return secrets.Value.Contains(key.Value);
        return (await Outputs.GetDataAsync().ConfigureAwait(false)).IsSecret;
    }
}

/// <summary>Arguments of <see cref="StackReference"/>.</summary>
public class StackReferenceArgs : ResourceArgs
{
    /// <summary>The name of the other stack.</summary>
    [Input("name", required: true)]
    public Input<string>? Name { get; set; }
}

/// <summary>One output of another stack; one of the two values is set, or none if there is no such output.</summary>
public sealed class StackReferenceOutputDetails
{
    /// <summary>The value of a plain output.</summary>
    public object? Value { get; set; }

    /// <summary>The value of a secret output.</summary>
    public object? SecretValue { get; set; }
}
