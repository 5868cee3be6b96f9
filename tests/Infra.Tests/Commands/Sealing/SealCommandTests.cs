using SecretsLadder.Infra.Commands;
using SecretsLadder.Infra.Tests.Sealing;

namespace SecretsLadder.Infra.Tests.Commands.Sealing;

public sealed class SealCommandTests : IDisposable
{
    private readonly SealedStacks _stacks = new();

    [Fact]
    public async Task Seal_NewFile_OpensToTheValue()
    {
        await _stacks.SealAsync("hunter2", "--name", "shop-secrets", "--key", "API_KEY");

        Assert.Equal("hunter2", _stacks.Open("shop-secrets", "API_KEY"));
    }

    [Fact]
    public async Task Seal_Success_OutputIsWhatToCommit()
    {
        var run = await _stacks.SealAsync("hunter2", "--name", "shop-secrets");

        Assert.Equal(
            (0, $"git add {_stacks.FileOf("shop-secrets")}\ngit commit -m \"chore: seal shop-secrets for shop\"\n",
                $"sealed API_KEY of shop-secrets in shop for certificate {TestKey.Short.Certificate.Fingerprint}; commit it:\n"),
            (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public async Task Seal_SecondKey_OneLineIsAdded()
    {
        await _stacks.SealAsync("a", "--name", "shop-db", "--key", "password");
        var before = await File.ReadAllLinesAsync(_stacks.FileOf("shop-db"));
        await _stacks.SealAsync("b", "--name", "shop-db", "--key", "username");
        var after = await File.ReadAllLinesAsync(_stacks.FileOf("shop-db"));

        Assert.StartsWith("    username: AQ", Assert.Single(after.Except(before)), StringComparison.Ordinal);
        Assert.Equal(before, after.Where(line => !line.StartsWith("    username: ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Seal_Rotate_OneLineChangesAndTheMessageSaysSo()
    {
        await _stacks.SealAsync("username=a\npassword=b", "--name", "shop-db", "--env-file", "-");
        var before = await File.ReadAllLinesAsync(_stacks.FileOf("shop-db"));
        var run = await _stacks.SealAsync("c", "--name", "shop-db", "--key", "password", "--rotate");

        Assert.Equal(("a", "c", "git commit -m \"chore: rotate shop-db\""), (_stacks.Open("shop-db", "username"), _stacks.Open("shop-db", "password"),
            run.Output.Split('\n')[1]));
        Assert.Single((await File.ReadAllLinesAsync(_stacks.FileOf("shop-db"))).Except(before));
    }

    [Theory]
    [InlineData(
        "error 'API_KEY' in stacks/dev/sealed/shop/shop-secrets.yaml is sealed already; to replace the value, add --rotate\n", "--name",
        "shop-secrets")]
    [InlineData(
        "error stacks/dev/sealed/shop/shop-secrets.yaml is sealed strict, and its values would not open cluster-wide; "
        + "leave out --scope, or remove the file and seal all its keys again\n", "--name", "shop-secrets", "--rotate", "--scope", "cluster-wide")]
    [InlineData(
        "error there is no file stacks/dev/sealed/shop/shop-db.yaml yet, so there is nothing to rotate; leave out --rotate\n", "--name", "shop-db",
        "--key", "password", "--rotate")]
    [InlineData("error the Secret 'shop-db' has 2 keys; name one with --key: 'username', 'password'\n", "--name", "shop-db")]
    [InlineData(
        "error the Secret 'shop-db' has no such key; it has 'username', 'password'; did you mean 'password'?\n", "--name", "shop-db", "--key",
        "pasword")]
    [InlineData(
        "error the Secret 'shop-db' has no such key, nor can any have it: a value is never an argument; it has 'username', 'password'\n", "--name",
        "shop-db", "--key", "password=hunter2")]
    [InlineData("error the key 'URL' is composed of 'username', and not sealed itself\n", "--name", "shop-db", "--key", "URL")]
    [InlineData(
        "error no contract asks for the Secret 'shop-bd' in the namespace 'shop'; there are shop-db, shop-secrets; did you mean 'shop-db'?\n",
        "--name", "shop-bd")]
    [InlineData(
        "error no application of stack 'dev' is in the namespace 'shp'; there are shop; did you mean 'shop'?\n", "--name", "shop-db", "--namespace",
        "shp")]
    public async Task Seal_WhatCannotBeSealed_IsRefusedBeforeTheValueIsRead(string expected, params string[] args)
    {
        await _stacks.SealAsync("hunter2", "--name", "shop-secrets");
        _stacks.Noted();
        var unread = new CommandInput(() => throw new InvalidOperationException("read"));
        string[] place = args.Contains("--namespace") ? [] : ["--namespace", "shop"];
        var run = await _stacks.RunAsync(unread, FixedClock.Valid, ["seal", "--stack", "dev", .. place, .. args]);

        Assert.Equal((1, "", expected), (run.ExitCode, run.Output, run.Error));
        _stacks.AssertUnchanged();
    }

    [Theory]
    [InlineData("namespace-wide", "shop")]
    [InlineData("cluster-wide", "")]
    [InlineData("strict", "shop/shop-secrets")]
    public async Task Seal_Scope_OpensUnderItsLabelAndIsKept(string scope, string label)
    {
        await _stacks.SealAsync("a", "--name", "shop-secrets", "--scope", scope);
        await _stacks.SealAsync("b", "--name", "shop-secrets", "--rotate");

        Assert.Equal("b", _stacks.Open("shop-secrets", "API_KEY", label: label));
    }

    [Fact]
    public async Task Seal_CertificateIsMissing_SaysHowToWriteIt()
    {
        File.Delete(Path.Combine(_stacks.Folder.Path, "dev", "sealing-cert.pem"));
        var run = await _stacks.SealAsync("hunter2", "--name", "shop-secrets");

        Assert.Equal(
            (1, "error stacks/dev/sealing-cert.pem: there is no certificate to seal for; write it with: pulumi stack output sealingCertificate "
                + "--stack dev | dotnet run --project infra -- sealing-cert --stack dev\n1 mistake; nothing was sealed\n"),
            (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task Seal_CertificateHasExpired_IsRefused()
    {
        var run = await _stacks.RunAsync(
            new CommandInput(() => Stream.Null), new FixedClock(TestKey.NotAfter.AddDays(1)), "seal", "--stack", "dev", "--namespace", "shop",
            "--name", "shop-secrets");

        Assert.Equal((1, true), (run.ExitCode, run.Error.StartsWith("error the certificate has expired on 2036-01-31", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Seal_FileIsMistaken_EveryMistakeIsTold()
    {
        _stacks.Folder.WithSealed(
            "dev", "shop", "shop-secrets",
            SealedFile.With(
                "apiVersion: bitnami.com/v1alpha1\nkind: SealedSecret\nmetadata: { name: other, namespace: shp }\nspec:\n  encryptedData: { API_KYE: "
                + "@1 }\n  template: { type: kubernetes.io/tls }\n"));
        var run = await _stacks.SealAsync("hunter2", "--name", "shop-secrets");

        Assert.Equal(
            [
                "error stacks/dev/sealed/shop/shop-secrets.yaml:3:19: metadata.name: names the Secret 'other', and the file is named 'shop-secrets'; "
                + "its values open under the name they were sealed for only: move the file, or seal them again",
                "error stacks/dev/sealed/shop/shop-secrets.yaml:3:37: metadata.namespace: names the namespace 'shp', and the folder is named 'shop'; "
                + "its values open under the name they were sealed for only: move the file, or seal them again",
                "error stacks/dev/sealed/shop/shop-secrets.yaml:5:29: spec.encryptedData.API_KYE: the contract 'shop-secrets' has no such key; "
                + "it has 'API_KEY'; rename the line or remove it; did you mean 'API_KEY'?",
                "error stacks/dev/sealed/shop/shop-secrets.yaml:6:21: spec.template.type: the Secret would have the type 'kubernetes.io/tls', "
                + "and its contract has 'Opaque'; a Secret's type cannot be changed later: write 'type: Opaque' under spec.template",
                "4 mistakes; nothing was sealed",
            ],
            run.Errors);
    }

    [Fact]
    public async Task Seal_TemplateIsNoLongerTheContracts_IsAWarning()
    {
        await _stacks.SealAsync("a", "--name", "shop-db", "--key", "username");
        await File.WriteAllTextAsync(_stacks.FileOf("shop-db"), (await File.ReadAllTextAsync(_stacks.FileOf("shop-db"))).Replace(
            "db.acme.com", "old.acme.com", StringComparison.Ordinal));
        var run = await _stacks.SealAsync("b", "--name", "shop-db", "--key", "password");

        Assert.Equal(
            (0, "warning the template of 'URL' in the file is not the contract's; the stack uses the contract's"), (run.ExitCode, run.Errors[0]));
    }

    [Fact]
    public async Task Seal_ParameterWithoutValue_IsRefused()
    {
        _stacks.Folder.WithStack("dev", TemporaryStacks.Minimal + "  secrets-ladder:apps: { shop: { namespace: shop } }\n");

        Assert.Equal(
            "error a template of the Secret 'shop-db' needs the parameter 'dbHost', which has no value in stack 'dev'; "
            + "set it under parameters of its application\n",
            (await _stacks.SealAsync("a", "--name", "shop-db", "--key", "username")).Error);
    }

    [Theory]
    [InlineData("--key", "API_KEY", "--env-file", "-")]
    [InlineData("--env-file", "-", "--from-secret", "-")]
    [InlineData("--env-file", "-", "--exact")]
    [InlineData("--scope", "global")]
    public async Task Seal_OptionsThatDoNotGoTogether_AreUsage(params string[] args) =>
        Assert.Equal(2, (await _stacks.SealAsync("x", ["--name", "shop-secrets", .. args])).ExitCode);

    [Fact]
    public async Task Seal_StackOfAnotherLevelOrUnjudged_IsStillSealedFor()
    {
        _stacks.Folder.WithStack(
            "dev",
            TemporaryStacks.Minimal
            + "  secrets-ladder:apps: { shop: { namespace: shop, deliveries: { shop-secrets: sealed }, parameters: { dbHost: db } }, "
            + "gone: { namespace: nowhere } }\n");

        Assert.Equal(0, (await _stacks.SealAsync("a", "--name", "shop-secrets")).ExitCode);
    }

    [Fact]
    public async Task Seal_AnyRun_LeavesNoOtherFile()
    {
        await _stacks.SealAsync("a", "--name", "shop-secrets");
        await _stacks.SealAsync("b", "--name", "shop-secrets", "--rotate");

        Assert.Equal(
            [_stacks.FileOf("shop-secrets")], Directory.EnumerateFileSystemEntries(Path.Combine(_stacks.Folder.Path, "dev", "sealed", "shop")));
    }

    [Fact]
    public async Task Seal_FileIsALink_IsRefused()
    {
        _stacks.Folder.WithFile("../victim.yaml", SealedFile.Kubeseal);
        Directory.CreateDirectory(Path.GetDirectoryName(_stacks.FileOf("shop-secrets"))!);
        File.CreateSymbolicLink(_stacks.FileOf("shop-secrets"), Path.Combine(_stacks.Folder.Root, "victim.yaml"));
        var run = await _stacks.SealAsync("a", "--name", "shop-secrets", "--rotate");

        Assert.Equal((1, true), (run.ExitCode, run.Error.Contains("is a link", StringComparison.Ordinal)));
    }

    public void Dispose() => _stacks.Dispose();
}
