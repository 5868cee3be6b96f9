using System.Text;
using System.Text.RegularExpressions;
using SecretsLadder.Infra.Tests.Sealing;
using SecretsLadder.Infra.Tests.Stacks;

namespace SecretsLadder.Infra.Tests.Native;

/// <summary>The native executable does what the managed program does: same exit code, output, errors and files, byte for byte.</summary>
public sealed partial class NativeProgramTests(BothPrograms programs) : IClassFixture<BothPrograms>
{
    private const string RenderWithOutputs = "render --stacks stacks --stack prod-azure --out rendered --outputs -";
    private const string Seal = "seal --stacks stacks --stack team --namespace production --name checkout-secrets";

    private static readonly string[] OfAStack = ["plan", "plan --format json", "plan --out plan.txt", "render --out rendered"];

    public static TheoryData<string> OfEveryStack =>
        [.. ShippedStacks.Folder.Stacks.SelectMany(stack => OfAStack.Select(command => $"{command} --stacks stacks --stack {stack}"))];

    [NativeTheory]
    [MemberData(nameof(OfEveryStack))]
    public void Run_EveryStack_IsTheSame(string command) => AssertSame("", command);

    [NativeTheory]
    [InlineData("")]
    [InlineData("--help")]
    [InlineData("--version")]
    [InlineData("plan --help")]
    [InlineData("render --help")]
    [InlineData("seal --help")]
    [InlineData("sealing-cert --help")]
    [InlineData("diff --help")]
    [InlineData("promote --help")]
    [InlineData("lint -h")]
    [InlineData("bogus")]
    [InlineData("plan --bogus")]
    [InlineData("plan --format xml")]
    [InlineData("diff --base HEAD --from plan.json")]
    [InlineData("seal --stack team a-value")]
    [InlineData("plan --stacks nowhere")]
    [InlineData("plan --stacks manifests")]
    [InlineData("plan --stacks stacks --stack nowhere")]
    [InlineData("plan --stacks stacks --stack poc --out nowhere/plan.txt")]
    [InlineData("plan --stacks stacks")]
    [InlineData("plan --stacks stacks --format json --out plans.json")]
    [InlineData("plan --stacks stacks --stack dev --stack prod-azure --no-color")]
    [InlineData("diff --stacks stacks --base HEAD^")]
    [InlineData("diff --stacks stacks --base HEAD^ --format json")]
    [InlineData("diff --stacks stacks --base HEAD^ --format markdown --out diff.md --fail-on widening")]
    [InlineData("diff --stacks stacks --base HEAD^ --head HEAD --stack prod")]
    [InlineData("diff --stacks stacks --base nowhere")]
    [InlineData("diff --from plans/poc.plan.json --to plans/poc.plan.json --format json")]
    [InlineData("diff --from plans/prod.diff.json --to plans/poc.plan.json")]
    [InlineData("promote --stacks stacks --from dev --to staging")]
    [InlineData("promote --stacks stacks --from staging --to prod --write")]
    [InlineData("promote --stacks stacks --from prod --to prod-azure --app checkout --write")]
    [InlineData("promote --stacks stacks --from prod --to prod")]
    [InlineData("lint manifests")]
    [InlineData("lint manifests --format json")]
    [InlineData("lint manifests stacks --fix")]
    [InlineData("lint nowhere")]
    [InlineData("schema app")]
    [InlineData("schema diff")]
    [InlineData("schema plan")]
    public void Run_Command_IsTheSame(string command) => AssertSame("", command);

    [NativeTheory]
    [InlineData("hunter2", Seal + " --key PAYMENT_API_KEY")]
    [InlineData("", Seal + " --key PAYMENT_API_KEY --rotate")]
    [InlineData("hunter2", Seal + " --key NOTHING")]
    [InlineData("PAYMENT_API_KEY=a\nnonsense", Seal + " --rotate --env-file -")]
    [InlineData("kind: Pod", Seal + " --rotate --from-secret -")]
    [InlineData("nonsense", "sealing-cert --stacks stacks --stack team")]
    [InlineData("nonsense", RenderWithOutputs)]
    [InlineData("{\"cloudIds\":{\"azure/prod-azure/checkout-secrets\":\"0a1b2c3d-0000-4000-8000-00000000000f\"}}", RenderWithOutputs)]
    public void Run_Input_IsTheSame(string input, string command) => AssertSame(input, command);

    [NativeTheory]
    [InlineData("team")]
    [InlineData("dev")]
    public void SealingCert_Certificate_IsTheSame(string stack) =>
        AssertSame(
            File.ReadAllText(Path.Combine(ShippedStacks.Folder.Path, "team", "sealing-cert.pem")), $"sealing-cert --stacks stacks --stack {stack}");

    [NativeTheory]
    [InlineData("hunter2\n", Seal + " --key PAYMENT_API_KEY --rotate")]
    [InlineData("PAYMENT_API_KEY=hunter2\nSTRIPE_WEBHOOK_SECRET=whsec", Seal + " --rotate --env-file -")]
    public void Seal_Value_IsTheSameButForItsCiphertext(string input, string command)
    {
        var native = programs.Native(input, command.Split(' '));

        Assert.Equal(WithoutCiphertext(programs.Managed(input, command.Split(' '))), WithoutCiphertext(native));
    }

    [NativeFact]
    public void Seal_Value_OpensToIt()
    {
        var files = programs.Native("hunter2\n", $"{Seal} --key PAYMENT_API_KEY --rotate".Split(' ')).Files;
        var ciphertext =
            PaymentKey().Match(files[files.IndexOf("team/sealed/production/checkout-secrets.yaml", StringComparison.Ordinal)..]).Groups[1].Value;

        Assert.Equal("hunter2", Encoding.UTF8.GetString(Unsealer.Open(ciphertext, TestKey.OfTeam(), "production/checkout-secrets")));
    }

    [NativeTheory]
    [InlineData(".")]
    [InlineData("stacks/prod/apps")]
    public void Plan_InARepository_FindsItsStacks(string folder) =>
        Assert.Equal(programs.Native("", "plan", "--stacks", "stacks"), programs.NativeIn(folder, "", "plan"));

    [NativeFact]
    public void Plan_OutsideOfAnyRepository_SaysWhatToDo()
    {
        var end = programs.NativeIn("..", "", "plan");

        Assert.Equal(
            (1, "",
                "error no repository (a folder with Pulumi.yaml) was found above this program, nor above the current directory; "
                + "name a folder of stacks with --stacks DIR\n"),
            (end.ExitCode, end.Output, end.Error));
    }

    private void AssertSame(string input, string command)
    {
        var args = command.Split(' ', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(programs.Managed(input, args), programs.Native(input, args));
    }

    private static ProgramEnd WithoutCiphertext(ProgramEnd end) => end with { Files = Ciphertext().Replace(end.Files, "[ciphertext]") };

    [GeneratedRegex("Ag[A-Za-z0-9+/=]{300,}")]
    private static partial Regex Ciphertext();

    [GeneratedRegex("PAYMENT_API_KEY: (Ag[A-Za-z0-9+/=]+)")]
    private static partial Regex PaymentKey();
}
