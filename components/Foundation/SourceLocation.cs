namespace SecretsLadder.Components.Foundation;

/// <summary>Where something is written, for messages that lead the reader there.</summary>
/// <param name="File">The file as the reader knows it (relative to the repository), or the name of the configuration it came from.</param>
/// <param name="Line">Line, counted from 1; 0 where the source has no lines.</param>
/// <param name="Column">Column, counted from 1; 0 where the source has no lines.</param>
public readonly record struct SourceLocation(string File, int Line = 0, int Column = 0)
{
    /// <summary>The location in the form that editors and terminals open: <c>file:line:column</c>.</summary>
    public override string ToString() => Line == 0 ? File : $"{File}:{Line}:{Column}";
}
