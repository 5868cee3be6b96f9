using System.Collections.Immutable;
using Pulumi;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Components.Identity;
using SecretsLadder.Components.Stores;

namespace SecretsLadder.Components.Levels;

/// <summary>The reader of the backends of one home.</summary>
/// <param name="Owner">The application that it reads for, or the platform.</param>
/// <param name="Namespace">Namespace of its service account.</param>
/// <param name="Name">Name of its service account.</param>
/// <param name="Cluster">The cluster.</param>
/// <param name="Stores">The stores that read as it.</param>
internal sealed record BackendReader(string Owner, string Namespace, string Name, WorkloadCluster Cluster, StoreSet Stores)
{
    /// <summary>
    /// Creates the reader: its identity in the home of the backends, its service account, and what a store that uses it depends on.
    /// </summary>
    /// <param name="name">Unique name of the reader's component.</param>
    /// <param name="uses">What it reads, all in one home.</param>
    /// <param name="parent">The component that it belongs to.</param>
    /// <param name="options">The options that the parent was given.</param>
    /// <returns>
    /// The account that stores use, what they wait for, and the id that the cloud assigns, if any. Where a store reads with Secrets there is no
    /// account, and nothing is created.
    /// </returns>
    public (StoreAccount Account, ComponentResourceOptions After, CloudId? Id) Create(
        string name, ImmutableArray<BackendUse> uses, ComponentResource parent, ComponentResourceOptions? options)
    {
        if (!uses[0].Backend.HasReader)
        {
            return (new StoreAccount(Name, ""), new(), null);
        }

        var identity = ReaderIdentity.Create(name, this, uses, parent);
        if (!uses[0].Backend.HasServiceAccount)
        {
            return (new StoreAccount(Name, identity.Name), new() { DependsOn = { identity.Component } }, identity.CloudId);
        }

        var account = new StoreReader(
            name,
            new StoreReaderArgs
            {
                Application = Owner,
                Namespace = Namespace,
                ServiceAccount = Name,
                Annotations = identity.Annotations,
                Operator = Cluster.Operator,
            },
            ChildOptions.OfComponent(parent, options));
        return (new StoreAccount(Name, identity.Name), new() { DependsOn = { identity.Component, account } }, identity.CloudId);
    }
}
