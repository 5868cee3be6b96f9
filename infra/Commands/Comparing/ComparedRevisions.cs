using System.Collections.Immutable;
using SecretsLadder.Infra.Changes.Revisions;
using SecretsLadder.Infra.Differences;
using SecretsLadder.Infra.Foundation;
using SecretsLadder.Infra.Settings.Files;

namespace SecretsLadder.Infra.Commands.Comparing;

/// <summary>A comparison of a revision with the work tree, or with another revision. Both are planned by this program.</summary>
internal sealed class ComparedRevisions : IDisposable
{
    private const int ShortCommit = 12;
    private const int MostFilesNamed = 3;

    private readonly CommandContext _context;
    private readonly StacksFolder _folder;
    private readonly GitRepository _repository;
    private readonly List<StacksCopy> _copies = [];

    /// <summary>Reads the revisions.</summary>
    /// <param name="context">What commands share.</param>
    /// <param name="folder">The folder of stacks in the work tree.</param>
    /// <param name="from">The first revision.</param>
    /// <param name="to">The second revision, or null for the work tree.</param>
    /// <exception cref="GitException">Git cannot answer.</exception>
    public ComparedRevisions(CommandContext context, StacksFolder folder, string from, string? to)
    {
        (_context, _folder) = (context, folder);
        _repository = new(Path.GetDirectoryName(folder.Path)!);
        try
        {
            var (before, after) = (Read(from), to is null ? new Side("the work tree", folder, null) : Read(to));
            Sides = new(
                before.Name, after.Name, Notes(before, after), [.. before.Folder.Stacks], [.. after.Folder.Stacks], stack => PlanAsync(before, stack),
                stack => PlanAsync(after, stack))
            {
                FromCommit = before.Commit?[..ShortCommit],
            };
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>The two sides.</summary>
    public ComparedSides Sides { get; }

    /// <inheritdoc />
    public void Dispose() => _copies.ForEach(copy => copy.Dispose());

    private Side Read(string revision)
    {
        var commit = _repository.CommitOf(revision);
        var copy = StacksCopy.OfCommit(_folder, _repository, commit);
        _copies.Add(copy);
        return new(
            OneLine.Of(commit.StartsWith(revision, StringComparison.Ordinal) ? commit[..ShortCommit] : $"{revision} ({commit[..ShortCommit]})"),
            copy.Folder, commit);
    }

    private ImmutableArray<string> Notes(params IEnumerable<Side> sides) =>
    [
        .. from side in sides
           let files = side.Commit is null ? [] : _repository.ProgramChangesSince(side.Commit)
           where files.Count > 0
           select OneLine.Of(
               $"the program itself differs between {side.Name} and the work tree "
               + $"({string.Join(", ", files.Take(MostFilesNamed))}"
               + (files.Count > MostFilesNamed ? $" and {files.Count - MostFilesNamed} more files); " : "); ")
               + "both sides are planned by the program of the work tree, so that what its change does is not shown"),
    ];

    private async Task<ComparedSide> PlanAsync(Side side, string stack)
    {
        using var progress = _context.StartProgress($"planning {stack} of {side.Name}");
        var attempt = await PlanAttempt.OfAsync(side.Folder, stack);
        await _context.ReportAsync(attempt, stack);
        if (attempt.Plan is { } judged)
        {
            return new(ComparedPlan.Of(judged), []);
        }

        await _context.Error.WriteLineAsync($"{stack}: these mistakes are in {side.Name}");
        return new(null, attempt.Mistakes);
    }

    private sealed record Side(string Name, StacksFolder Folder, string? Commit);
}
