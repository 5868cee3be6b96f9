using System.CommandLine;
using System.CommandLine.Parsing;
using SecretsLadder.Components.Foundation;

namespace SecretsLadder.Infra.Commands.Sealing;

/// <summary>What a command line of <c>seal</c> says.</summary>
internal sealed class SealOptions
{
    private readonly Option<string> _scope = new("--scope")
    {
        Description =
            "Where the values open: in this Secret only, in every Secret of the namespace, of the cluster. Default: as the file says, else strict.",
        HelpName = string.Join('|', SealingScopes.ByWord.Keys),
    };

    /// <summary>The stack.</summary>
    public Option<string> Stack { get; } = new("--stack") { Description = "The stack.", HelpName = "S", Required = true };

    /// <summary>Namespace of the Secret.</summary>
    public Option<string?> Namespace { get; } =
        new("--namespace") { Description = "Namespace of the Secret; with --adopt the file says it.", HelpName = "N" };

    /// <summary>Name of the Secret.</summary>
    public Option<string?> Name { get; } = new("--name") { Description = "Name of the Secret; with --adopt the file says it.", HelpName = "X" };

    /// <summary>The key, or null where the contract has only one.</summary>
    public Option<string?> Key { get; } = new("--key") { Description = "The key; can be left out where the contract has only one.", HelpName = "K" };

    /// <summary>Whether values that are there are to be replaced.</summary>
    public Option<bool> Rotate { get; } = new("--rotate") { Description = "Replace the values of keys that are sealed already." };

    /// <summary>Whether a line break at the end is part of the value.</summary>
    public Option<bool> Exact { get; } = new("--exact") { Description = "Keep a line break at the end of standard input." };

    /// <summary>A file of KEY=VALUE lines.</summary>
    public Option<string?> EnvFile { get; } =
        new("--env-file") { Description = "Seal every key of a file of KEY=VALUE lines; '-' is standard input.", HelpName = "F" };

    /// <summary>A Secret manifest.</summary>
    public Option<string?> FromSecret { get; } =
        new("--from-secret") { Description = "Seal every key of a Kubernetes Secret manifest; '-' is standard input.", HelpName = "F" };

    /// <summary>A JSON object of texts.</summary>
    public Option<string?> FromJson { get; } =
        new("--from-json") { Description = "Seal every key of a JSON object whose values are texts; '-' is standard input.", HelpName = "F" };

    /// <summary>A SealedSecret that another tool wrote.</summary>
    public Option<string?> Adopt { get; } = new("--adopt")
    {
        Description = "Take the ciphertexts of a SealedSecret that kubeseal wrote, in YAML or JSON, "
            + "and put them into the contract's form; '-' is standard input.",
        HelpName = "F",
    };

    /// <summary>The certificate that an adopted SealedSecret is sealed for.</summary>
    public Option<string?> Certificate { get; } = new("--certificate")
    {
        Description = "With --adopt: the certificate that its values are sealed for. Default: the stack's, if every value fits it.",
        HelpName = "F",
    };

    /// <summary>Catches what is no option, so that no message repeats it.</summary>
    private Argument<string[]> Value { get; } = new("value") { Arity = ArgumentArity.ZeroOrMore, Hidden = true };

    /// <summary>Adds the options to the command.</summary>
    public void AddTo(Command command)
    {
        _scope.AcceptOnlyFromAmong([.. SealingScopes.ByWord.Keys]);
        foreach (var option in new Option[] { Stack, Namespace, Name, Key, _scope, Rotate, Exact, EnvFile, FromSecret, FromJson, Adopt, Certificate })
        {
            command.Add(option);
        }

        command.Add(Value);
        command.Validators.Add(result =>
        {
            if (result.GetResult(Value) is { Tokens.Count: > 0 })
            {
                result.AddError(
                    "A value is never an argument: it would stay in the shell's history and show in the list of processes. "
                    + "Give it on standard input, and rotate it.");
            }

            CheckSources(result);
        });
    }

    /// <summary>Whether a command line names a source of several values.</summary>
    public bool IsBulk(ParseResult parsed) => (parsed.GetValue(EnvFile) ?? parsed.GetValue(FromSecret) ?? parsed.GetValue(FromJson)) is not null;

    /// <summary>The scope that is asked for, or null.</summary>
    public SealingScope? ScopeOf(ParseResult parsed) => parsed.GetValue(_scope) is { } word ? SealingScopes.ByWord[word] : null;

    private void CheckSources(CommandResult result)
    {
        bool Has(Option option) => result.GetResult(option) is { Implicit: false };
        if (new Option[] { Key, EnvFile, FromSecret, FromJson, Adopt }.Count(Has) > 1)
        {
            result.AddError("Only one of --key, --env-file, --from-secret, --from-json and --adopt can be given.");
        }

        if (Has(Exact) && (Has(EnvFile) || Has(FromSecret) || Has(FromJson) || Has(Adopt)))
        {
            result.AddError("--exact is for one value on standard input.");
        }

        if (Has(Adopt) && (Has(Rotate) || Has(_scope)))
        {
            result.AddError("--adopt keeps the ciphertexts and the scope of its file; leave out --rotate and --scope.");
        }

        if (Has(Certificate) && !Has(Adopt))
        {
            result.AddError("--certificate is for --adopt; a value is always sealed for the stack's certificate.");
        }

        foreach (var required in new Option[] { Namespace, Name }.Where(option => !Has(option) && !Has(Adopt)))
        {
            result.AddError($"Option '{required.Name}' is required.");
        }
    }
}
