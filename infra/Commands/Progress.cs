namespace SecretsLadder.Infra.Commands;

/// <summary>A progress line on a person's terminal; removed when done, and never written anywhere else.</summary>
internal sealed class Progress : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly TextWriter _error;
    private readonly string _what;
    private readonly Timer? _timer;
    private bool _isShown;

    private Progress(TextWriter error, string what)
    {
        _error = error;
        _what = what;
        if (ReferenceEquals(error, Console.Error) && !Console.IsErrorRedirected)
        {
            _timer = new Timer(_ => Show(), state: null, Patience, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>Starts; the line appears only if the work lasts.</summary>
    /// <param name="error">Standard error.</param>
    /// <param name="what">What is being done.</param>
    public static Progress Start(TextWriter error, string what) => new(error, what);

    /// <inheritdoc />
    public void Dispose()
    {
        _timer?.Dispose();
        lock (_error)
        {
            if (_isShown)
            {
                _error.Write($"\r{new string(' ', _what.Length + 3)}\r");
            }
        }
    }

    private void Show()
    {
        lock (_error)
        {
            _error.Write($"{_what}...");
            _isShown = true;
        }
    }
}
