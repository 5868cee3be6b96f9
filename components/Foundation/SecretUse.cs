using System.Collections.Immutable;

namespace SecretsLadder.Components.Foundation;

/// <summary>How a container uses a Secret or a token.</summary>
public abstract record SecretUse
{
    private SecretUse()
    {
    }

    /// <summary>Where the use is written.</summary>
    public SourceLocation Source { get; init; }

    /// <summary>Names of the Secrets that are used, in order, each once.</summary>
    public abstract IEnumerable<string> Secrets { get; }

    /// <summary>Every key of a Secret becomes an environment variable.</summary>
    /// <param name="Secret">Name of the Secret.</param>
    /// <param name="IsOptional">Whether the container starts without the variables where the Secret is not there.</param>
    public sealed record EnvFrom(string Secret, bool IsOptional = false) : SecretUse
    {
        /// <inheritdoc />
        public override IEnumerable<string> Secrets => [Secret];
    }

    /// <summary>Single keys become environment variables with names of their own.</summary>
    /// <param name="Variables">The variables, in the order of the file.</param>
    public sealed record Env(ImmutableArray<SecretVariable> Variables) : SecretUse
    {
        /// <inheritdoc />
        public override IEnumerable<string> Secrets => Variables.Select(variable => variable.Secret).Distinct();
    }

    /// <summary>Keys of a Secret become files, read-only.</summary>
    /// <param name="Secret">Name of the Secret.</param>
    /// <param name="MountPath">Folder in the container.</param>
    public sealed record Files(string Secret, string MountPath) : SecretUse
    {
        /// <summary>The keys that become files, in the order of the file.</summary>
        /// <value>Default none: every key becomes a file of its name.</value>
        public ImmutableArray<SecretFile> Items { get; init; } = [];

        /// <summary>Permission bits of the files, such as octal 0400.</summary>
        /// <value>Default null: 0644, which Kubernetes gives.</value>
        public int? Mode { get; init; }

        /// <summary>Whether the pod starts without the files where the Secret, or a key of <see cref="Items"/>, is not there.</summary>
        public bool IsOptional { get; init; }

        /// <inheritdoc />
        public override IEnumerable<string> Secrets => [Secret];
    }

    /// <summary>The kubelet pulls the images of the pod with a Secret; no container sees it.</summary>
    /// <param name="Secret">Name of the Secret, of a type that holds registry credentials.</param>
    public sealed record ImagePull(string Secret) : SecretUse
    {
        /// <inheritdoc />
        public override IEnumerable<string> Secrets => [Secret];
    }

    /// <summary>A short-lived token of the workload's service account becomes the file <c>token</c>; never a service-account-token Secret.</summary>
    /// <param name="Audience">Who accepts the token.</param>
    /// <param name="MountPath">Folder in the container.</param>
    /// <param name="Lifetime">How long a token lives before the kubelet replaces it: 10 minutes (the API server's least) to 24 hours.</param>
    public sealed record Token(string Audience, string MountPath, TimeSpan Lifetime) : SecretUse
    {
        /// <inheritdoc />
        public override IEnumerable<string> Secrets => [];
    }
}
