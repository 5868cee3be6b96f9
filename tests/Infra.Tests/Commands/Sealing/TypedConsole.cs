using Spectre.Console;
using Spectre.Console.Rendering;

namespace SecretsLadder.Infra.Tests.Commands.Sealing;

/// <summary>A terminal at which somebody types.</summary>
internal sealed class TypedConsole : IAnsiConsole, IAnsiConsoleInput
{
    private readonly IAnsiConsole _console;
    private readonly Queue<ConsoleKeyInfo> _keys = new();

    /// <summary>Types lines.</summary>
    /// <param name="lines">The lines.</param>
    public TypedConsole(params string[] lines)
    {
        var shown = new StringWriter();
        _console = AnsiConsole.Create(new() { Ansi = AnsiSupport.No, Interactive = InteractionSupport.Yes, Out = new AnsiConsoleOutput(shown) });
        Shown = shown.ToString;
        foreach (var character in lines.SelectMany(line => line + "\n"))
        {
            _keys.Enqueue(
                new(character == '\n' ? '\r' : character, character == '\n'
                    ? ConsoleKey.Enter
                    : ConsoleKey.NoName, shift: false, alt: false, control: false));
        }
    }

    /// <summary>What the terminal shows.</summary>
    public Func<string> Shown { get; }

    public Profile Profile => _console.Profile;

    public IAnsiConsoleCursor Cursor => _console.Cursor;

    public IAnsiConsoleInput Input => this;

    public IExclusivityMode ExclusivityMode => _console.ExclusivityMode;

    public RenderPipeline Pipeline => _console.Pipeline;

    public void Clear(bool home) => _console.Clear(home);

    public void Write(IRenderable renderable) => _console.Write(renderable);

    public void WriteAnsi(Action<AnsiWriter> action) => _console.WriteAnsi(action);

    public bool IsKeyAvailable() => _keys.Count > 0;

    public ConsoleKeyInfo? ReadKey(bool intercept) => _keys.Dequeue();

    public Task<ConsoleKeyInfo?> ReadKeyAsync(bool intercept, CancellationToken cancellationToken) => Task.FromResult(ReadKey(intercept));
}
