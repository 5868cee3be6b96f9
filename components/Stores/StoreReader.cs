using System.Collections.Immutable;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Rbac.V1;
using SecretsLadder.Components.Foundation;
using K8s = Pulumi.Kubernetes;

namespace SecretsLadder.Components.Stores;

/// <summary>Inputs of <see cref="StoreReader"/>.</summary>
public sealed class StoreReaderArgs : ResourceArgs
{
    /// <summary>The application that the reader reads for.</summary>
    [Input("application", required: true)]
    public required string Application { get; init; }

    /// <summary>Namespace of the application.</summary>
    [Input("namespace", required: true)]
    public required string Namespace { get; init; }

    /// <summary>Name of the service account.</summary>
    [Input("serviceAccount", required: true)]
    public required string ServiceAccount { get; init; }

    /// <summary>Annotations that tie the service account to its cloud identity.</summary>
    public required ImmutableDictionary<string, Input<string>> Annotations { get; init; }

    /// <summary>The operator's service account.</summary>
    public required NamespacedName Operator { get; init; }
}

/// <summary>
/// The service account that a store uses, and the operator's permission to create tokens for exactly this account. No pod runs as it.
/// </summary>
public sealed class StoreReader : ComponentResource
{
    private const string Token = "secrets-ladder:stores:StoreReader";
    private const string RbacGroup = "rbac.authorization.k8s.io";

    /// <summary>Creates the reader.</summary>
    /// <param name="name">Unique name of the component.</param>
    /// <param name="args">Whose reader it is.</param>
    /// <param name="options">Options, the Kubernetes provider among them.</param>
    public StoreReader(string name, StoreReaderArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, args, options)
    {
        var tokenRole = $"{args.ServiceAccount}-token";
        _ = new K8s.Core.V1.ServiceAccount(
            $"{name}-account",
            new ServiceAccountArgs
            {
                Metadata = Metadata(args, args.ServiceAccount, args.Annotations),
                AutomountServiceAccountToken = false,
            },
            ChildOptions.Of(this, options));
        _ = new K8s.Rbac.V1.Role(
            $"{name}-token-role",
            new RoleArgs
            {
                Metadata = Metadata(args, tokenRole),
                Rules = { new PolicyRuleArgs
                {
                    ApiGroups = { "" },
                    Resources = { "serviceaccounts/token" },
                    ResourceNames = { args.ServiceAccount },
                    Verbs = { "create" },
                } },
            },
            ChildOptions.Of(this, options));
        _ = new K8s.Rbac.V1.RoleBinding(
            $"{name}-token-binding",
            new RoleBindingArgs
            {
                Metadata = Metadata(args, tokenRole),
                RoleRef = new RoleRefArgs { ApiGroup = RbacGroup, Kind = "Role", Name = tokenRole },
                Subjects = { new SubjectArgs { Kind = "ServiceAccount", Namespace = args.Operator.Namespace, Name = args.Operator.Name } },
            },
            ChildOptions.Of(this, options));

        RegisterOutputs();
    }

    private static ObjectMetaArgs Metadata(StoreReaderArgs args, string name, ImmutableDictionary<string, Input<string>>? annotations = null)
    {
        var metadata = new ObjectMetaArgs { Name = name, Namespace = args.Namespace, Labels = Labels.OfApplication(args.Application) };
        foreach (var (key, value) in annotations ?? [])
        {
            metadata.Annotations.Add(key, value);
        }

        return metadata;
    }
}
