namespace Pulumi;

/// <summary>Tracks the pending tasks of a deployment, and the failed ones.</summary>
internal sealed class TaskTracker
{
    private readonly Lock _lock = new();
    private readonly List<Exception> _errors = [];
    private int _active;
    private TaskCompletionSource<Exception[]>? _waiter;

    public void Track(Task task)
    {
        if (task.IsCompleted)
        {
            if (task.IsFaulted) End(task, wasActive: false);
            return;
        }

        lock (_lock) _active++;
        task.ContinueWith(
            static (ended, self) => ((TaskTracker)self!).End(ended, wasActive: true),
            this, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    /// <summary>Completes when nothing is going on any more, with no errors, or as soon as there are errors.</summary>
    public Task<Exception[]> IdleOrFailedAsync()
    {
        lock (_lock)
        {
            if (_errors.Count > 0 || _active == 0) return Task.FromResult(TakeErrors());
            _waiter ??= new TaskCompletionSource<Exception[]>(TaskCreationOptions.RunContinuationsAsynchronously);
            return _waiter.Task;
        }
    }

    private void End(Task task, bool wasActive)
    {
        lock (_lock)
        {
            if (wasActive) _active--;
            if (task.Exception is { } failure)
                foreach (var error in failure.InnerExceptions)
                    if (!IsKnown(error)) _errors.Add(error);
            if (_waiter is null || (_errors.Count == 0 && _active > 0)) return;
            _waiter.SetResult(TakeErrors());
            _waiter = null;
        }
    }

    // One cause reaches many outputs, and comes wrapped from the resources that use them.
    private bool IsKnown(Exception? error) => error is not null && (_errors.Contains(error) || IsKnown(error.InnerException));

    private Exception[] TakeErrors()
    {
        Exception[] result = [.. _errors];
        _errors.Clear();
        return result;
    }
}
