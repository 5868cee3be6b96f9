using System.Collections.Immutable;
using Pulumi;

namespace SecretsLadder.Components.Foundation;

/// <summary>The labels that make every object of the ladder findable, also a Secret whose producer is gone.</summary>
public static class Labels
{
    /// <summary>Who manages the object; the value is always <see cref="Manager"/>.</summary>
    public const string ManagedBy = "app.kubernetes.io/managed-by";

    /// <summary>The application that the object belongs to.</summary>
    public const string PartOf = "app.kubernetes.io/part-of";

    /// <summary>The value of <see cref="ManagedBy"/>.</summary>
    public const string Manager = "secrets-ladder";

    /// <summary>Labels of an object that the platform owns.</summary>
    public static InputMap<string> OfPlatform() => new() { { ManagedBy, Manager } };

    /// <summary>Labels of a namespace of the platform's controllers, whose pods must hold to the restricted standard.</summary>
    public static InputMap<string> OfRestrictedNamespace()
    {
        var labels = OfPlatform();
        labels.Add("pod-security.kubernetes.io/enforce", "restricted");
        return labels;
    }

    /// <summary>Labels of an object that belongs to an application.</summary>
    /// <param name="application">Name of the application.</param>
    public static InputMap<string> OfApplication(string application) => new() { { ManagedBy, Manager }, { PartOf, application } };

    /// <summary>Labels of the Secret of a contract: those by which it is found, and its own.</summary>
    /// <param name="contract">The contract.</param>
    /// <param name="application">Name of the application.</param>
    public static ImmutableSortedDictionary<string, string> OfContract(SecretContract contract, string application) =>
        contract.Labels.Add(ManagedBy, Manager).Add(PartOf, application);

    /// <summary>Tags of an object in a cloud whose tags take neither dots nor slashes (Azure, GCP).</summary>
    /// <param name="application">Name of the application, or null where the platform owns the object.</param>
    public static InputMap<string> OfCloud(string? application = null)
    {
        var tags = new InputMap<string> { { "managed-by", Manager } };
        if (application is not null)
        {
            tags.Add("part-of", application);
        }

        return tags;
    }
}
