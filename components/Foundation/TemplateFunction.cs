using System.Collections.Immutable;

namespace SecretsLadder.Components.Foundation;

/// <summary>A function of the template language.</summary>
/// <param name="Filter">What it does.</param>
/// <param name="Name">Its name in a template.</param>
/// <param name="Producers">The deliveries whose producer can compute it.</param>
public sealed record TemplateFunction(TemplateFilter Filter, string Name, ImmutableArray<DeliveryKind> Producers);
