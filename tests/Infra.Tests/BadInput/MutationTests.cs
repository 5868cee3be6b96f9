using FsCheck;
using FsCheck.Fluent;

namespace SecretsLadder.Infra.Tests.BadInput;

/// <summary>
/// Damages the shipped stacks at random: the reader reports, and never throws anything else, hangs, or repeats a secret. The suite runs a
/// sample; with SECRETS_LADDER_LONG_RUN set, to anything, it runs 100,000 (a few minutes).
/// </summary>
public sealed class MutationTests : IDisposable
{
    private const int Sample = 2_000;
    private const int LongRun = 100_000;
    private const ulong Seed = 20260;
    private const ulong Gamma = 1453;

    private readonly MutatedStack _stack = new();

    [Fact]
    public void FromFiles_DamagedFile_IsReportedInTimeWithoutSecrets()
    {
        var runs = Environment.GetEnvironmentVariable("SECRETS_LADDER_LONG_RUN") is { Length: > 0 } ? LongRun : Sample;
        var kinds = Gen.Elements(Enum.GetValues<MutationKind>());
        var mutation = kinds.Zip(Gen.Choose(0, int.MaxValue - 1), (kind, seed) => new Mutation(kind, seed));
        var damage = from file in Gen.Choose(0, _stack.Count - 1)
                     from count in Gen.Choose(1, 4)
                     from mutations in mutation.ArrayOf(count)
                     select (File: file, Mutations: mutations);

        var property = Prop.ForAll(Arb.From(damage, Fewer), damaged =>
        {
            var fault = _stack.Fault(damaged.File, damaged.Mutations);
            return (fault is null).Label(fault ?? "");
        });

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(runs).WithReplay(Seed, Gamma), property);
    }

    public void Dispose() => _stack.Dispose();

    /// <summary>The same damage without one mutation, so that a failure is shown by the fewest.</summary>
    private static IEnumerable<(int File, Mutation[] Mutations)> Fewer((int File, Mutation[] Mutations) damage) =>
        damage.Mutations.Length < 2
            ? []
            : damage.Mutations.Select((_, left) => (damage.File, damage.Mutations.Where((_, index) => index != left).ToArray()));
}
