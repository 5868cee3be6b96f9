namespace SecretsLadder.Infra.Tests.Settings.Applications;

public sealed class ContractChecksTests
{
    [Theory]
    [InlineData("kubernetes.io/tls", "tls.crt", "a Secret of type kubernetes.io/tls needs the key 'tls.key'")]
    [InlineData("kubernetes.io/dockerconfigjson", "x", "a Secret of type kubernetes.io/dockerconfigjson needs the key '.dockerconfigjson'")]
    [InlineData("kubernetes.io/dockercfg", "x", "a Secret of type kubernetes.io/dockercfg needs the key '.dockercfg'")]
    [InlineData("kubernetes.io/ssh-auth", "x", "a Secret of type kubernetes.io/ssh-auth needs the key 'ssh-privatekey'")]
    public void Check_TypeWithoutItsKey_SaysWhich(string type, string key, string expected) =>
        Assert.Equal([$"stacks/dev/apps/shop.yaml:3:{22 + type.Length}: secrets.s.keys: {expected}"], Mistakes(
            $"  s: {{ type: {type}, keys: {{ {key}: e }} }}"));

    [Fact]
    public void Check_TypeWithAComposedKey_IsComplete() => AssertLegal(
        "  s: { type: kubernetes.io/dockerconfigjson, keys: { user: e }, template: { .dockerconfigjson: '{{ .user }}' } }");

    [Fact]
    public void Check_ComposedKeyUnderKeysAsWell_IsRefused() => Assert.Equal(
        ["stacks/dev/apps/shop.yaml:3:39: secrets.s.template.K: the key stands under 'keys' as well; give the composed key another name"],
        Mistakes("  s: { keys: { K: e }, template: { K: 'x{{ .K }}' } }"));

    [Fact]
    public void Check_TemplateOfAnUnknownKey_ProposesTheNearest() => Assert.Equal(
        ["stacks/dev/apps/shop.yaml:3:48: secrets.s.template.URL: the template refers to the key 'pasword', "
            + "which is not under 'keys'; did you mean 'password'?"],
        Mistakes("  s: { keys: { password: e }, template: { URL: 'x{{ .pasword }}' } }"));

    [Fact]
    public void Check_TemplateOfAComposedKey_IsRefused() => Assert.Single(
        Mistakes("  s: { keys: { K: e }, template: { U: '{{ .K }}', V: '{{ .U }}' } }"),
        mistake =>
            mistake.EndsWith("refers to the key 'U', which is composed itself; a template takes keys under 'keys' only", StringComparison.Ordinal));

    [Fact]
    public void Check_VariableOfTwoUses_IsToldAtTheSecond() => Assert.Equal(
        ["stacks/dev/apps/shop.yaml:5:62: workloads.w.use[1].env.A: the variable 'A' is set by another use already; remove one of the two"],
        Mistakes("  s: { keys: { K: e } }\nworkloads:\n  w: { container: c, use: [ { env: { A: s/K } }, { env: { A: s/K } } ] }"));

    [Fact]
    public void Check_VariableOfAnUnknownKey_SaysWhichThereAre() => Assert.Equal(
        ["stacks/dev/apps/shop.yaml:5:40: workloads.w.use[0].env.A: the Secret 's' has no key 'L'; it has 'K', 'U'"],
        Mistakes("  s: { keys: { K: e }, template: { U: x } }\nworkloads:\n  w: { container: c, use: [{ env: { A: s/L } }] }"));

    [Theory]
    [InlineData("{ keys: { K: { from: e, optional: true } } }", "s.keys: every key is optional, and a Secret holds at least one; "
        + "leave out 'optional' for one of them")]
    [InlineData("{ keys: { A: a, K: { from: e, generate: 32, optional: true } } }", "s.keys.K: a value that is generated, or is of one version, "
        + "is always there; leave out 'optional'")]
    [InlineData("{ keys: { A: a, K: { from: e, version: 3, optional: true } } }", "s.keys.K: a value that is generated, or is of one version, "
        + "is always there; leave out 'optional'")]
    [InlineData("{ type: kubernetes.io/ssh-auth, keys: { A: a, ssh-privatekey: { from: e, optional: true } } }", "s.keys.ssh-privatekey: "
        + "a Secret of type kubernetes.io/ssh-auth needs the key; leave out 'optional'")]
    [InlineData("{ keys: { A: a, K: { from: e, optional: true } }, template: { U: '{{ .K }}' } }", "s.template.U: the template refers to the key "
        + "'K', which may be missing; leave out 'optional' there")]
    public void Check_OptionalKeyThatMustBeThere_IsRefused(string contract, string expected) =>
        Assert.EndsWith($"secrets.{expected}", Assert.Single(Mistakes($"  s: {contract}")), StringComparison.Ordinal);

    [Theory]
    [InlineData("env: { X: s/K }", "env.X")]
    [InlineData("files: s, at: /a, items: { K: k }", "items.K")]
    public void Check_UseOfAnOptionalKey_IsOptionalToo(string use, string place)
    {
        const string contract = "  s: { keys: { A: a, K: { from: e, optional: true } } }\nworkloads:\n";

        Assert.EndsWith(
            $"workloads.w.use[0].{place}: the key 'K' of the Secret 's' may be missing, and the pod waits for it; write 'optional: true' here too",
            Assert.Single(Mistakes($"{contract}  w: {{ container: c, use: [{{ {use} }}] }}")),
            StringComparison.Ordinal);
        AssertLegal(contract + "  w: { container: c, use: [{ env: { X: { from: s/K, optional: true } } }, { envFrom: s }] }");
        AssertLegal(contract + "  w: { container: c, use: [{ files: s, at: /a, items: { K: k }, optional: true }] }");
    }

    [Fact]
    public void Check_VariableThatMayBeMissing_NamesALegalKeyAllTheSame() => Assert.Equal(
        ["stacks/dev/apps/shop.yaml:5:40: workloads.w.use[0].env.A: the Secret 's' has no key 'L'; it has 'K'"],
        Mistakes("  s: { keys: { K: e } }\nworkloads:\n  w: { container: c, use: [{ env: { A: { from: s/L, optional: true } } }] }"));

    [Theory]
    [InlineData("L: l.txt", "5:60: workloads.w.use[0].items.L: the Secret 's' has no key 'L'; it has 'K', 'U'")]
    [InlineData("K: a, U: a", "5:55: workloads.w.use[0].items: two keys become the file 'a'; give one another path")]
    public void Check_FilesThatCannotBe_SaysWhy(string items, string expected) => Assert.Equal(
        [$"stacks/dev/apps/shop.yaml:{expected}"],
        Mistakes(
            "  s: { keys: { K: e }, template: { U: x } }\nworkloads:\n"
            + $"  w: {{ container: c, use: [{{ files: s, at: /a, items: {{ {items} }} }}] }}"));

    [Fact]
    public void Check_VariableOfAComposedKey_IsLegal() =>
        AssertLegal("  s: { keys: { K: e }, template: { U: x } }\nworkloads:\n  w: { container: c, use: [{ env: { A: s/U } }] }");

    [Theory]
    [InlineData("{ files: s, at: /a }", "{ files: s, at: /a }", "/a")]
    [InlineData("{ files: s, at: /a }", "{ token: vault, at: /a/ }", "/a/")]
    public void Check_OneFolderTwice_IsRefusedAtTheSecond(string first, string second, string path) => Assert.EndsWith(
        $"workloads.w.use[1]: two uses are mounted at '{path}'; give one another folder",
        Assert.Single(Mistakes($"  s: {{ keys: {{ K: e }} }}\nworkloads:\n  w: {{ container: c, use: [{first}, {second}] }}")),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("CronJob", "a CronJob is not restarted, because its pods end: every run reads the Secrets as they are then; leave out 'restart'")]
    [InlineData("Job", "a Job is not restarted, because its pods end: a new Job reads the Secrets as they are then; leave out 'restart'")]
    public void Check_RestartOfPodsThatEnd_IsRefused(string kind, string expected) => Assert.EndsWith(
        $"workloads.w.restart: {expected}",
        Assert.Single(
            Mistakes($"  s: {{ keys: {{ K: e }} }}\nworkloads:\n  w: {{ kind: {kind}, container: c, restart: true, use: [{{ envFrom: s }}] }}")),
        StringComparison.Ordinal);

    [Theory]
    [InlineData(
        "initContainers: { a: { use: [{ env: { X: s/L } }] } }",
        "workloads.w.initContainers.a.use[0].env.X: the Secret 's' has no key 'L'; it has 'K'")]
    [InlineData(
        "containers: { a: { use: [{ imagePullSecret: s }] } }",
        "workloads.w.containers.a.use[0]: images are pulled for the pod, not for a container; put imagePullSecret under the 'use' of the workload")]
    [InlineData(
        "container: a, containers: { a: { use: [] } }", "workloads.w.containers.a: the container 'a' is named twice; put all its uses in one place")]
    [InlineData(
        "containers: { a: { use: [] } }, initContainers: { a: { use: [] } }",
        "workloads.w.initContainers.a: the container 'a' is named twice; put all its uses in one place")]
    [InlineData(
        "containers: { a: { use: [] } }, use: [{ envFrom: s }]",
        "workloads.w.use: belongs to no container; name it by 'container', or put the uses under 'containers'")]
    public void Check_SeveralContainers_EachIsChecked(string workload, string expected) =>
        Assert.EndsWith(
            expected, Assert.Single(Mistakes($"  s: {{ keys: {{ K: e }} }}\nworkloads:\n  w: {{ {workload} }}")), StringComparison.Ordinal);

    [Fact]
    public void Check_OneFolderInTwoContainers_IsLegal() => AssertLegal(
        "  s: { keys: { K: e } }\nworkloads:\n  w: { container: b, use: [{ files: s, at: /a }], containers: { c: { use: "
        + "[{ files: s, at: /a }] } } }");

    [Fact]
    public void Check_OneFolderInTwoWorkloads_IsLegal() => AssertLegal(
        "  s: { keys: { K: e } }\nworkloads:\n  v: { container: c, use: [{ files: s, at: /a }] }\n  w: { container: c, "
        + "use: [{ files: s, at: /a }] }");

    private static IReadOnlyList<string> Mistakes(string contracts)
    {
        using var stacks = TemporaryStacks.WithShop().WithApplication("dev", "shop", $"owner: t\nsecrets:\n{contracts}\n");
        return stacks.Mistakes();
    }

    private static void AssertLegal(string contracts)
    {
        using var stacks = TemporaryStacks.WithShop().WithApplication("dev", "shop", $"owner: t\nsecrets:\n{contracts}\n");
        Assert.Single(stacks.Read().Applications);
    }
}
