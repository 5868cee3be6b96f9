namespace SecretsLadder.Infra.Tests.Settings.Files;

public sealed class StacksFolderTests
{
    [Fact]
    public void Stacks_Files_AreNamedInOrder()
    {
        using var stacks = new TemporaryStacks().WithStack("prod", "").WithStack("dev", "").WithFile("README.md", "");

        Assert.Equal(["dev", "prod"], stacks.Folder.Stacks);
    }

    [Fact]
    public void DisplayName_File_IsRelativeToTheRepository()
    {
        using var stacks = new TemporaryStacks();

        Assert.Equal("stacks/Pulumi.dev.yaml", stacks.Folder.DisplayName(stacks.Folder.StackFile("dev")));
    }

    [Fact]
    public void ReadApplications_Files_AreInOrderOfTheirNames()
    {
        using var stacks = new TemporaryStacks()
            .WithStack("dev", TemporaryStacks.Minimal + "  secrets-ladder:apps: { b: { namespace: shop }, a: { namespace: shop } }\n")
            .WithApplication("dev", "b", TemporaryStacks.Shop)
            .WithApplication("dev", "a", TemporaryStacks.Shop);

        Assert.Equal(["a", "b"], stacks.Read().Applications.Select(application => application.Name));
    }

    [Fact]
    public void ReadApplications_OtherStacksFiles_AreNotRead()
    {
        using var stacks = TemporaryStacks.WithShop().WithApplication("prod", "other", TemporaryStacks.Shop);

        Assert.Single(stacks.Read().Applications);
    }

    [Fact]
    public void ReadApplications_OtherFiles_AreNotRead()
    {
        using var stacks = TemporaryStacks.WithShop().WithFile("dev/apps/CODEOWNERS", "x").WithFile("dev/apps/nested/x.yaml", "x");

        Assert.Single(stacks.Read().Applications);
    }

    [Fact]
    public void ReadApplications_NoFolder_IsNone()
    {
        using var stacks = new TemporaryStacks().WithStack("dev", TemporaryStacks.Minimal);

        Assert.Empty(stacks.Read().Applications);
    }
}
