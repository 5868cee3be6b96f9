using SecretsLadder.Components.Foundation;

namespace SecretsLadder.Infra.Yaml;

/// <summary>One reading of the settings: collects every mistake instead of stopping at the first.</summary>
/// <param name="isDecrypted">Whether the engine has passed the configuration, secrets opened; false for the stack file itself.</param>
internal sealed class Reading(bool isDecrypted)
{
    private readonly List<Mistake> _mistakes = [];
    private readonly List<Mistake> _clearTexts = [];

    /// <summary>Whether the engine has passed the configuration, secrets opened; false for the stack file itself.</summary>
    public bool IsDecrypted { get; } = isDecrypted;

    /// <summary>The file in which nothing is encrypted, so that no secret may stand in it, and its stack; null if none is read.</summary>
    public (string File, string Stack)? SecretFree { get; set; }

    /// <summary>The secrets that stand as clear text, as far as they were found so far.</summary>
    public IReadOnlyList<Mistake> ClearTexts => _clearTexts;

    /// <summary>What was wrong so far, in the order in which it was found.</summary>
    public IReadOnlyList<Mistake> Mistakes => _mistakes;

    /// <summary>Whether nothing was wrong so far.</summary>
    public bool IsClean => _mistakes.Count == 0;

    /// <summary>Notes a mistake at a value.</summary>
    /// <param name="node">The value that is wrong.</param>
    /// <param name="problem">What is wrong, found, allowed, and what to change.</param>
    public void Report(SettingNode node, string problem)
    {
        if (node is not UnreadNode)
        {
            Report(node.At, node.Path, problem);
        }
    }

    /// <summary>Notes a mistake at a place.</summary>
    /// <param name="at">Where.</param>
    /// <param name="path">The setting that is concerned, or empty.</param>
    /// <param name="problem">What is wrong, found, allowed, and what to change.</param>
    public void Report(SourceLocation at, string path, string problem) => _mistakes.Add(new(at, path, problem));

    /// <summary>Notes a secret that stands as clear text.</summary>
    /// <param name="node">The secret.</param>
    /// <param name="problem">What to change; never the secret.</param>
    public void ReportClearText(SettingNode node, string problem)
    {
        if (node is not UnreadNode)
        {
            _clearTexts.Add(new(node.At, node.Path, problem));
        }

        Report(node, problem);
    }

    /// <summary>Takes over what another reading found wrong.</summary>
    /// <param name="other">The other reading.</param>
    public void Add(Reading other) => Add(other._mistakes);

    /// <summary>Takes over mistakes.</summary>
    public void Add(IEnumerable<Mistake> mistakes) => _mistakes.AddRange(mistakes);

    /// <summary>Ends the reading.</summary>
    /// <exception cref="SettingsException">Something was wrong; the exception holds every mistake, by file, line and column.</exception>
    public void ThrowIfMistaken()
    {
        if (!IsClean)
        {
            throw new SettingsException([.. _mistakes.Distinct()
                .OrderBy(mistake => mistake.At.File, StringComparer.Ordinal)
                .ThenBy(mistake => mistake.At.Line)
                .ThenBy(mistake => mistake.At.Column)]);
        }
    }
}
