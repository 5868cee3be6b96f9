namespace Pulumi;

/// <summary>Something that a provider reads from: a file or text, or several of them.</summary>
public abstract class AssetOrArchive
{
    private protected AssetOrArchive(string property, object value)
    {
        Property = property;
        Value = value ?? throw new ArgumentNullException(nameof(value));
    }

    internal abstract string Signature { get; }

    internal string Property { get; }

    internal object Value { get; }
}

/// <summary>One file or text.</summary>
public abstract class Asset : AssetOrArchive
{
    private protected Asset(string property, object value) : base(property, value)
    {
    }

    internal override string Signature => "c44067f5952c0a294b673a41bacd8c17";
}

/// <summary>A local file.</summary>
public sealed class FileAsset : Asset
{
    /// <summary>The file at a path.</summary>
    public FileAsset(string path) : base("path", path)
    {
    }
}

/// <summary>A text.</summary>
public sealed class StringAsset : Asset
{
    /// <summary>This text.</summary>
    public StringAsset(string text) : base("text", text)
    {
    }
}

/// <summary>A set of named assets.</summary>
public abstract class Archive : AssetOrArchive
{
    private protected Archive(string property, object value) : base(property, value)
    {
    }

    internal override string Signature => "0def7320c3a5731c473e5ecbe6d01bc7";
}

/// <summary>A local folder or archive file.</summary>
public sealed class FileArchive : Archive
{
    /// <summary>The folder or file at a path.</summary>
    public FileArchive(string path) : base("path", path)
    {
    }
}
