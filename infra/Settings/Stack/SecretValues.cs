using System.Buffers.Text;
using System.Text;
using Pulumi;
using SecretsLadder.Components.Foundation;

namespace SecretsLadder.Infra.Settings.Stack;

/// <summary>
/// The values of level plain. They leave this class only as outputs marked secret; everything that plans or reports gets the redacted form,
/// which knows what is set and holds no value at all.
/// </summary>
internal sealed class SecretValues
{
    /// <summary>What stands in a plan where a value will be.</summary>
    public const string Placeholder = "[secret]";

    private readonly Dictionary<ValueKey, string?> _values;
    private readonly bool _isRedacted;
    private Dictionary<(string Application, string Secret), long>? _sizes;

    /// <summary>Holds values; a value that is set but not known here (encrypted configuration read offline) is null.</summary>
    /// <param name="values">The values.</param>
    public SecretValues(Dictionary<ValueKey, string?> values)
        : this(values, isRedacted: false)
    {
    }

    private SecretValues(Dictionary<ValueKey, string?> values, bool isRedacted)
    {
        _values = values;
        _isRedacted = isRedacted;
    }

    /// <summary>Whether anybody supplies the value of a key.</summary>
    public bool IsSet(string application, string secret, string key) => _values.ContainsKey(new(application, secret, key));

    /// <summary>
    /// Whether a value can be had: one that is set, or, in a plan, the placeholder for one that still has to be set. A key that can be
    /// generated is not supplied unless it is set.
    /// </summary>
    public bool IsAvailable(string application, string secret, ContractKey key) =>
        IsSet(application, secret, key.Name) || (_isRedacted && key is { Generate: null, IsOptional: false });

    /// <summary>The value of a key, marked secret. Where it is not known here, the placeholder stands for it.</summary>
    public Output<string> Get(string application, string secret, string key) =>
        Output.CreateSecret(_values.GetValueOrDefault(new(application, secret, key)) ?? Placeholder);

    /// <summary>The keys that are set.</summary>
    public IEnumerable<ValueKey> Keys => _values.Keys;

    /// <summary>These values, and others for keys that are not set yet.</summary>
    /// <param name="others">The others.</param>
    public SecretValues With(IEnumerable<KeyValuePair<ValueKey, string>> others)
    {
        var values = new Dictionary<ValueKey, string?>(_values);
        foreach (var (key, value) in others)
        {
            values.TryAdd(key, value);
        }

        return new(values);
    }

    /// <summary>Whether a value is known here and is not what base64 gives, line breaks aside.</summary>
    public bool IsMalformed(string application, string secret, string key) =>
        _values.GetValueOrDefault(new(application, secret, key)) is { } value && !Base64.IsValid(value);

    /// <summary>Whether a value is known here and is no PKCS#12 file in base64 that can be taken apart.</summary>
    public bool IsMalformedPkcs12(string application, string secret, string key) =>
        _values.GetValueOrDefault(new(application, secret, key)) is { } value
        && !(Base64.IsValid(value) && Pkcs12.IsReadable(Convert.FromBase64String(value)));

    /// <summary>How many bytes the known values of a Secret have.</summary>
    public long SizeOf(string application, string secret)
    {
        if (_values.Count == 0)
        {
            return 0;
        }

        _sizes ??= _values
            .GroupBy(pair => (pair.Key.Application, pair.Key.Secret))
            .ToDictionary(values => values.Key, values => values.Sum(pair => (long)Encoding.UTF8.GetByteCount(pair.Value ?? "")));
        return _sizes.GetValueOrDefault((application, secret));
    }

    /// <summary>The same keys without their values.</summary>
    public SecretValues Redact() => new(_values.Keys.ToDictionary(key => key, _ => (string?)null), isRedacted: true);

    /// <summary>Says how many values there are, never which.</summary>
    public override string ToString() => $"{_values.Count} values";
}
