using System.Runtime.CompilerServices;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Shared;

namespace SecretsLadder.Infra.Tests.Planning;

public sealed class ProgramFaultTests
{
    private static readonly string Secret = Canary.Value("fault");

    [Fact]
    public void Describe_Exception_IsOneLineThatNamesItsCause() => Assert.Equal(
        "secrets-ladder failed by a fault of its own (System.FormatException), not by your settings; "
        + "report it with what SECRETS_LADDER_TRACE=1 adds to this message; the trace holds no values",
        ProgramFault.Describe(Thrown(), isTraced: false));

    [Fact]
    public void Describe_Traced_HoldsThePlace() =>
        Assert.Contains(nameof(ProgramFaultTests), ProgramFault.Describe(Thrown(), isTraced: true), StringComparison.Ordinal);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Describe_ValueInTheMessage_IsNotRepeated(bool isTraced) =>
        Assert.Empty(Canary.FormsIn(ProgramFault.Describe(Thrown(), isTraced), Secret));

    [Fact]
    public void Describe_TextOfADeployment_NamesTheTypeInIt() => Assert.Contains(
        "(System.FormatException)",
        ProgramFault.Describe(new Pulumi.RunException(
            $"Running program 'x' failed with an unhandled exception:\nSystem.FormatException: {Secret}\n   at A.B()"), isTraced: false),
        StringComparison.Ordinal);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static InvalidOperationException Thrown()
    {
        try
        {
            throw new InvalidOperationException($"a\nb {Secret}: c\n{Secret}", new FormatException(Secret));
        }
        catch (InvalidOperationException exception)
        {
            return exception;
        }
    }
}
