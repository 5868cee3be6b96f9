namespace SecretsLadder.Infra.Tests.BadInput;

/// <summary>The ways to damage a settings file.</summary>
internal enum MutationKind
{
    FlipByte,
    DeleteCharacter,
    InsertMark,
    DeleteLine,
    DuplicateLine,
    SwapLines,
    Indent,
    Unindent,
    IndentWithTab,
    Truncate,
    SwapTokens,
    ReplaceToken,
    PlantSecret,
    PlantSecretBeside,
    PlantSecretAnywhere,
    HugeToken,
    WindowsLineEnds,
}
