using System.ComponentModel;
using System.Text.Json.Serialization;

namespace SecretsLadder.Infra.Differences;

/// <summary>A Secret that comes, goes, changes its producer, or is read from elsewhere.</summary>
/// <param name="Namespace">Namespace of the Secret.</param>
/// <param name="Name">Name of the Secret.</param>
/// <param name="Application">The application that it belongs to.</param>
/// <param name="Delivery">Who produces it.</param>
/// <param name="Source">Where its values are read from.</param>
/// <param name="Unprepared">Whether the former producer does not release it, so that the step takes two updates.</param>
internal sealed record SecretChange(
    [property: Description("Namespace of the Secret.")] string Namespace,
    [property: Description("Name of the Secret.")] string Name,
    [property: Description("The application that it belongs to.")] string Application,
    [property: Description("Who produces it; from one producer to another it is handed over.")] Transition Delivery,
    [property: Description("Where its values are read from; null where no store reads them.")] Transition Source,
    [property: Description(
        "Whether the former producer does not release the Secret yet: first set secrets-ladder:handover to true, "
        + "in an update of its own.")] bool Unprepared)
{
    /// <summary>Whether nothing produces the Secret yet, because not all its keys are sealed.</summary>
    [Description(
        "Whether nothing produces the Secret yet, because not all its keys are sealed; "
        + "what is in the cluster stays as it is until then, unless a finding says otherwise.")]
    public bool Pending { get; init; }

    /// <summary>What becomes of the Secret: read from elsewhere, it changes as well.</summary>
    [JsonIgnore]
    public DifferenceKind Kind => Delivery.IsChange ? Delivery.Kind : DifferenceKind.Changed;
}
