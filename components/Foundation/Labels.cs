using System.Collections.Immutable;
using Pulumi;

namespace SecretsLadder.Components.Foundation;

/// <summary>The labels by which every object of the ladder can be found, even a Secret whose producer is gone.</summary>
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

    /// <summary>Labels of a namespace of the platform's controllers; its pods must meet the restricted Pod Security Standard.</summary>
    public static InputMap<string> OfRestrictedNamespace()
    {
        var labels = OfPlatform();
        labels.Add("pod-security.kubernetes.io/enforce", "restricted");
        return labels;
    }

    /// <summary>Labels of an object that belongs to an application.</summary>
    public static InputMap<string> OfApplication(string application) => new() { { ManagedBy, Manager }, { PartOf, application } };

    /// <summary>Labels of a contract's Secret: those by which it is found, and the contract's own.</summary>
    public static ImmutableSortedDictionary<string, string> OfContract(SecretContract contract, string application) =>
        contract.Labels.Add(ManagedBy, Manager).Add(PartOf, application);

    /// <summary>Tags of an object in a cloud whose tag names allow neither dots nor slashes (Azure, GCP).</summary>
    /// <param name="application">Name of the application, or null if the platform owns the object.</param>
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
