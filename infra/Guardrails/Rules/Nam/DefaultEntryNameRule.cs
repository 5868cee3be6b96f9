using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Program.Inputs;
using SecretsLadder.Infra.Settings;
using SecretsLadder.Infra.Settings.Stack;

namespace SecretsLadder.Infra.Guardrails.Rules.Nam;

/// <summary>NAM002: the stack leaves the name of entries to a default that has changed; entries that exist may have the former name.</summary>
internal sealed class DefaultEntryNameRule() : Guardrail("NAM002", Severity.Warning)
{
    private const string FormerPattern = "{app}-{name}";

    /// <inheritdoc />
    public override IEnumerable<Violation> Check(Plan plan) => Patterns(plan.Settings).Concat(Copies(plan.Settings));

    private static IEnumerable<Violation> Patterns(StackSettings settings) =>
        from backend in settings.Backends.Values
        where backend.HasChangedDefault
        let lines = EntryMigration.LinesOf(settings, backend, FormerPattern)
        where lines is not null
        select new Violation(
            null,
            $"the backend '{backend.Name}' writes no 'entry', and the default is '{backend.Entry}' now; "
            + $"before, it was '{FormerPattern}', by which two applications could have one entry. "
            + $"Entries that exist keep their names with these lines: {lines}. "
            + $"To confirm the default for all others, write entry: \"{backend.Entry}\" in the backend");

    private static IEnumerable<Violation> Copies(StackSettings settings) =>
        from escrow in (SealedSecretsSettings.KeySettingsOf(settings) ?? SealingKeySettings.Default).Escrow
        let backend = settings.Backends.GetValueOrDefault(escrow.Backend)
        where escrow.Entry is null && backend is not null
        let former = SealingKeyEscrowSettings.FormerDefaultIn(backend)
        let usual = SealingKeyEscrowSettings.DefaultIn(backend)
        select new Violation(
            null,
            $"the copies of the sealing key in the backend '{backend.Name}' write no 'entry', and the default is '{usual}' now; "
            + $"before, it was '{former}'. Copies are protected: a stack that has made them would stop with "
            + $"'marked for protection'. For copies that exist, write {SettingKeys.Namespace}sealingKey.escrow: [{{ backend: {backend.Name}, entry: "
            + $"\"{former}\" }}]; else confirm the default with entry: \"{usual}\"");
}
