namespace SecretsLadder.Components.Foundation;

/// <summary>The place in a file that a message refers to.</summary>
/// <param name="File">Path of the file relative to the repository, or the name of the configuration.</param>
/// <param name="Line">Line, counted from 1; 0 where the source has no lines.</param>
/// <param name="Column">Column, counted from 1; 0 where the source has no lines.</param>
public readonly record struct SourceLocation(string File, int Line = 0, int Column = 0)
{
    /// <summary>The location in the form that editors and terminals open: <c>file:line:column</c>.</summary>
    public override string ToString() => Line == 0 ? File : $"{File}:{Line}:{Column}";
}
