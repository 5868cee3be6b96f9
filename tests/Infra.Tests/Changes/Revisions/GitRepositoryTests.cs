using System.Text;
using SecretsLadder.Infra.Changes.Revisions;

namespace SecretsLadder.Infra.Tests.Changes.Revisions;

public sealed class GitRepositoryTests : IDisposable
{
    private readonly TemporaryRepository _repository = TemporaryRepository.WithShop();

    private GitRepository Opened => new(_repository.Stacks.Root);

    [Fact]
    public void Ctor_NoRepository_SaysSo()
    {
        using var stacks = new TemporaryStacks();

        Assert.Equal(
            $"'{stacks.Root}' is in no git repository; --base compares with a revision of one, --from and --to compare two plans without git",
            Assert.Throws<GitException>(() => new GitRepository(stacks.Root)).Message);
    }

    [Theory]
    [InlineData("main")]
    [InlineData("HEAD")]
    [InlineData("HEAD^{commit}")]
    public void CommitOf_Revision_IsItsCommit(string revision) =>
        Assert.Equal(_repository.Git("rev-parse", "HEAD").Trim(), Opened.CommitOf(revision));

    [Theory]
    [InlineData("nowhere")]
    [InlineData("--all")]
    [InlineData("--output=file")]
    [InlineData("")]
    [InlineData("HEAD:stacks")]
    public void CommitOf_NoCommit_SaysWhatToDo(string revision) =>
        Assert.StartsWith(
            $"the revision '{revision}' is not in this repository; name a commit",
            Assert.Throws<GitException>(() => Opened.CommitOf(revision)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("a\r\nb\0c\n")]
    [InlineData("no end of line")]
    public void FilesOf_Content_IsByteEqual(string text)
    {
        _repository.Stacks.WithFile("dev/sealed/shop/a b ü.yaml", text);
        _repository.Commit();

        Assert.Equal(Encoding.UTF8.GetBytes(text), Files().Single(file => file.Path == "stacks/dev/sealed/shop/a b ü.yaml").Content);
    }

    [Fact]
    public void FilesOf_PathThatIsNotThere_IsEmpty() => Assert.Empty(Opened.FilesOf(Opened.CommitOf("HEAD"), "nowhere", "Pulumi.yaml"));

    [Fact]
    public void FilesOf_AttributesThatArchivesHeed_ChangeNothing()
    {
        _repository.Stacks.WithFile("../.gitattributes", "stacks export-ignore\n* ident export-subst\n");
        _repository.Commit();

        Assert.Equal(["stacks/Pulumi.dev.yaml", "stacks/dev/apps/shop.yaml"], Files().Select(file => file.Path));
    }

    [Fact]
    public void FilesOf_Link_IsRefused()
    {
        File.CreateSymbolicLink(Path.Combine(_repository.Stacks.Path, "dev", "apps", "link.yaml"), "shop.yaml");
        _repository.Commit();

        Assert.StartsWith(
            "'stacks/dev/apps/link.yaml' is a link or a submodule in ", Assert.Throws<GitException>(() => Files()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void FilesOf_RootBelowTheRepository_PathsCountFromTheRoot()
    {
        _repository.Stacks.WithFile("below/stacks/Pulumi.x.yaml", "x");
        _repository.Commit();
        var below = new GitRepository(Path.Combine(_repository.Stacks.Path, "below"));

        Assert.Equal(["stacks/Pulumi.x.yaml"], below.FilesOf(below.CommitOf("HEAD"), "stacks").Select(file => file.Path));
    }

    [Theory]
    [InlineData("../infra/Program.cs", true)]
    [InlineData("../components/A.cs", true)]
    [InlineData("../Directory.Packages.props", true)]
    [InlineData("../docs/a.md", false)]
    [InlineData("../Pulumi.yaml", false)]
    [InlineData("../rendered/infra.yaml", false)]
    [InlineData("Pulumi.dev.yaml", false)]
    public void ProgramChangesSince_FileDiffers_OnlyWhereItIsPartOfTheProgram(string file, bool isProgram)
    {
        _repository.Stacks.WithFile(file, "one");
        _repository.Commit();
        _repository.Stacks.WithFile(file, "two");

        Assert.Equal(isProgram, Opened.ProgramChangesSince(Opened.CommitOf("HEAD")).Count == 1);
    }

    [Fact]
    public void ProgramChangesSince_FileIsAddedOrRemoved_IsNamed()
    {
        _repository.Stacks.WithFile("../infra/Old.cs", "x");
        _repository.Commit();
        var commit = Opened.CommitOf("HEAD");
        File.Delete(Path.Combine(_repository.Stacks.Root, "infra", "Old.cs"));
        _repository.Stacks.WithFile("../infra/New.cs", "x");
        _repository.Commit();

        Assert.Equal(["infra/New.cs", "infra/Old.cs"], Opened.ProgramChangesSince(commit));
    }

    [Theory]
    [InlineData("filter.mark.clean")]
    [InlineData("filter.mark.smudge")]
    [InlineData("filter.mark.process")]
    [InlineData("diff.mark.textconv")]
    [InlineData("diff.mark.command")]
    [InlineData("core.fsmonitor")]
    public void ProgramChangesSince_RepositoryNamesACommand_ItNeverRuns(string setting)
    {
        var marker = Path.Combine(_repository.Stacks.Root, "marker");
        _repository.Stacks.WithFile("../infra/A.cs", "one").WithFile("../.gitattributes", "* filter=mark diff=mark\n");
        _repository.Commit();
        _repository.Git("config", setting, $"touch '{marker}'; cat");
        _repository.Stacks.WithFile("../infra/A.cs", "two");
        _ = Files();
        _ = Opened.ProgramChangesSince(Opened.CommitOf("HEAD"));

        Assert.False(File.Exists(marker));
    }

    [Fact]
    public void Ctor_BareRepositoryAmongTheFiles_IsNotUsed()
    {
        var bare = Path.Combine(_repository.Stacks.Root, "bare");
        _repository.Git("init", "--quiet", "--bare", bare);

        Assert.Throws<GitException>(() => new GitRepository(bare));
    }

    [Fact]
    public void FilesOf_ManyFiles_AllCome()
    {
        Enumerable.Range(0, 3_000).ToList().ForEach(index => _repository.Stacks.WithFile($"dev/sealed/{index}.yaml", new string('x', 1_000)));
        _repository.Commit();

        Assert.Equal(3_002, Files().Count);
    }

    public void Dispose() => _repository.Dispose();

    private List<(string Path, byte[] Content)> Files() => [.. Opened.FilesOf(Opened.CommitOf("HEAD"), "stacks")];
}
