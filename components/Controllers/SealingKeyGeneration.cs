using Pulumi;

namespace SecretsLadder.Components.Controllers;

/// <summary>One generation of a sealing key, as an escrow keeps it.</summary>
/// <param name="Number">Its number, counted from 1.</param>
/// <param name="Certificate">The certificate to seal with, in PEM; public.</param>
/// <param name="PrivateKey">The private key, in PEM, marked secret.</param>
public sealed record SealingKeyGeneration(int Number, Output<string> Certificate, Output<string> PrivateKey);
