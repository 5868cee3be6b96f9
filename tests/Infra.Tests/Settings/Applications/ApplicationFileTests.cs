using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Settings.Applications;
using SecretsLadder.Infra.Yaml;

namespace SecretsLadder.Infra.Tests.Settings.Applications;

public sealed class ApplicationFileTests
{
    private static readonly Application Checkout = Application("""
        owner: payments-team
        secrets:
          checkout-secrets:
            keys: { PAYMENT_API_KEY: payment-provider#apiKey, STRIPE_WEBHOOK_SECRET: stripe#webhookSecret }
          checkout-db-credentials:
            rotation: dynamic
            refresh: 5m
            keys: { username: db#username, password: db#password }
            template: { DATABASE_URL: "postgresql://{{ .username | urlquery }}:{{ .password | urlquery }}@${dbHost}:5432/checkout" }
          checkout-tls: { type: kubernetes.io/tls, keys: { tls.crt: tls#certificate, tls.key: tls#privateKey } }
        workloads:
          checkout-service:
            container: checkout
            serviceAccount: checkout-service
            restart: true
            use:
              - envFrom: checkout-secrets
              - files: checkout-tls
                at: /etc/tls

        """);

    [Fact]
    public void Read_Name_IsTheFiles() => Assert.Equal("checkout", Checkout.Name);

    [Fact]
    public void Read_Owner_IsRead() => Assert.Equal("payments-team", Checkout.Owner);

    [Fact]
    public void Read_Contracts_AreInTheOrderOfTheFile() =>
        Assert.Equal(["checkout-secrets", "checkout-db-credentials", "checkout-tls"], Checkout.Secrets.Select(contract => contract.Name));

    [Fact]
    public void Read_Key_RefersToEntryAndProperty() => Assert.Equal(
        new ContractKey("PAYMENT_API_KEY", new EntryReference("payment-provider", "apiKey")), Checkout.Secrets[0].Keys[0]);

    [Fact]
    public void Read_Rotation_IsRead() => Assert.Equal(Rotation.Dynamic, Checkout.Secrets[1].Rotation);

    [Fact]
    public void Read_Refresh_IsRead() => Assert.Equal(TimeSpan.FromMinutes(5), Checkout.Secrets[1].Refresh);

    [Fact]
    public void Read_Type_IsRead() => Assert.Equal("kubernetes.io/tls", Checkout.Secrets[2].Type);

    [Fact]
    public void Read_Template_IsParsed() => Assert.Equal(["dbHost"], Checkout.Secrets[1].DerivedKeys.Single().Template.Parameters);

    [Fact]
    public void Read_Workload_IsRead() => Assert.Equal(
        ("checkout-service", WorkloadKind.Deployment, "checkout", "checkout-service", true),
        (Checkout.Workloads[0].Name, Checkout.Workloads[0].Kind, Checkout.Workloads[0].Container, Checkout.Workloads[0].ServiceAccount,
            Checkout.Workloads[0].Restart));

    [Fact]
    public void Read_Use_KnowsItsPlace() => Assert.Equal(
        new SecretUse.Files("checkout-tls", "/etc/tls") { Source = new("checkout.yaml", 18, 9) }, Checkout.Workloads[0].Uses[1]);

    [Fact]
    public void Read_Extract_IsRead() => Assert.Equal("payment", Read("  s: { keys: { K: e }, extract: payment }").Secrets[0].Extract);

    [Fact]
    public void Read_Find_IsRefusedWithTheReason() => Assert.Contains(
        "secrets.s.find: 'find' is not supported", Assert.Single(Mistakes("owner: t\nsecrets:\n  s: { keys: { K: e }, find: { name: x } }\n")),
        StringComparison.Ordinal);

    [Fact]
    public void Read_Generate_IsRead() =>
        Assert.Equal(48, Read("  s: { keys: { K: { from: session#key, generate: 48 } } }").Secrets[0].Keys[0].Generate);

    [Fact]
    public void Read_EntryWithoutProperty_IsTheWholeEntry() =>
        Assert.Equal(new EntryReference("payment"), Read("  s: { keys: { K: payment } }").Secrets[0].Keys[0].From);

    [Fact]
    public void Read_Defaults_AreThoseOfTheContract() => Assert.Equal(
        ("Opaque", Rotation.Static, TimeSpan.FromHours(1), null),
        (Read("  s: { keys: { K: e } }").Secrets[0].Type, Read("  s: { keys: { K: e } }").Secrets[0].Rotation,
            Read("  s: { keys: { K: e } }").Secrets[0].Refresh, Read("  s: { keys: { K: e } }").Secrets[0].Keys[0].Generate));

    [Fact]
    public void Read_EnvUse_IsRead() => Assert.Equal(
        [new SecretVariable("URL", "s", "K")],
        ((SecretUse.Env)Read(
            "  s: { keys: { K: e } }\nworkloads:\n  w: { container: c, use: [{ env: { URL: "
            + "s/K } }] }").Workloads[0].Uses[0]).Variables.AsEnumerable());

    [Fact]
    public void Read_TokenUse_LivesOneHourByDefault() => Assert.Equal(
        new SecretUse.Token("vault", "/t", TimeSpan.FromHours(1)),
        Read("  s: { keys: { K: e } }\nworkloads:\n  w: { container: c, use: [{ token: vault, at: /t }] }").Workloads[0].Uses[0] with
        { Source = default });

    [Theory]
    [InlineData("s: { keys: {} }", "3:14: secrets.s.keys: must have at least 1 key, each a key of a Secret; found 0")]
    [InlineData("s: {}", "3:6: secrets.s: the key 'keys' is missing")]
    [InlineData(
        "S: { keys: { K: e } }",
        "3:3: secrets.S: must be the name of a Secret, found 'S'; allowed: lower-case letters, digits, '-' and '.', "
        + "each part beginning and ending with a letter or digit, at most 253 characters")]
    [InlineData(
        "s: { keys: { a/b: e } }",
        "3:16: secrets.s.keys.a/b: must be a key of a Secret, found 'a/b'; allowed: letters, digits, '-', '_' and '.', "
        + "not beginning with '..', at most 253 characters")]
    [InlineData(
        "s: { keys: { K: e }, immutable: true }",
        "3:35: secrets.s.immutable: 'immutable' is not supported: an immutable Secret cannot be rotated; leave the key out")]
    [InlineData(
        "s: { keys: { K: e }, rotation: sometimes }", "3:34: secrets.s.rotation: must be one of static, automatic, dynamic; found 'sometimes'")]
    [InlineData(
        "s: { keys: { K: e }, refresh: 1s }",
        "3:33: secrets.s.refresh: must be a duration from 10s to 8760h, such as 5m or 1h30m, or 'once'; found '1s'")]
    [InlineData("s: { keys: { K: { from: e, generate: 8 } } }", "3:40: secrets.s.keys.K.generate: must be a whole number from 16 to 4096, found '8'")]
    [InlineData("s: { keys: { K: { generate: 32 } } }", "3:19: secrets.s.keys.K: the key 'from' is missing")]
    [InlineData("s: { keys: { K: { from: e, decode: hex } } }", "3:38: secrets.s.keys.K.decode: must be one of none, base64; found 'hex'")]
    [InlineData(
        "s: { keys: { K: [e] } }",
        "3:19: secrets.s.keys.K: must be a reference <entry>[#<property>], or a mapping with the key from, and generate, "
        + "decode, version or optional; found a list")]
    [InlineData(
        "s: { keys: { K: e }, template: { U: '{{ .K | upper }}' } }",
        "3:39: secrets.s.template.U: the expression at character 1 uses an unknown filter; "
        + "allowed: urlquery, b64enc, b64dec, toJson, quote, pkcs12cert, pkcs12key, filterPEM \"CERTIFICATE\", filterPEM \"PRIVATE KEY\"")]
    [InlineData(
        "s: { keys: { K: e }, type: kubernetes.io/tsl }",
        "3:30: secrets.s.type: must be a type of Secret, found 'kubernetes.io/tsl'; "
        + "allowed: Opaque, kubernetes.io/tls, kubernetes.io/dockerconfigjson, kubernetes.io/dockercfg, kubernetes.io/basic-auth, "
        + "kubernetes.io/ssh-auth; did you mean 'kubernetes.io/tls'?")]
    public void Read_IllegalContract_SaysWhatIsAllowed(string contract, string expected) =>
        Assert.Equal([$"stacks/dev/apps/shop.yaml:{expected}"], Mistakes($"owner: t\nsecrets:\n  {contract}\n"));

    [Fact]
    public void Read_ServiceAccountTokenType_ProposesAProjectedToken() => Assert.Contains(
        "use a projected token, 'use: [{ token: <audience>, at: <folder> }]'",
        Assert.Single(Mistakes("owner: t\nsecrets:\n  s: { type: kubernetes.io/service-account-token, keys: { token: e } }\n")),
        StringComparison.Ordinal);

    [Theory]
    [InlineData(
        "{ container: c, use: [{}] }",
        "5:28: workloads.w.use[0]: must be a mapping with one of the keys envFrom, env, files, token, imagePullSecret; found an empty mapping")]
    [InlineData("{ container: c, use: [{ files: s }] }", "5:28: workloads.w.use[0]: the key 'at' is missing")]
    [InlineData(
        "{ container: c, use: [{ files: s, at: tls }] }",
        "5:44: workloads.w.use[0].at: must be a folder in the container, found 'tls'; "
        + "allowed: an absolute path without '..' and ':', such as /etc/tls")]
    [InlineData(
        "{ container: c, use: [{ files: s, at: /a/../b }] }",
        "5:44: workloads.w.use[0].at: must be a folder in the container, found '/a/../b'; "
        + "allowed: an absolute path without '..' and ':', such as /etc/tls")]
    [InlineData(
        "{ container: c, use: [{ envFrom: s, at: /a }] }", "5:42: workloads.w.use[0].at: the key 'at' is unknown here; allowed: envFrom, optional")]
    [InlineData(
        "{ container: c, use: [{ env: {} }] }",
        "5:35: workloads.w.use[0].env: must have at least 1 key, each the name of an environment variable; found 0")]
    [InlineData(
        "{ container: c, use: [{ env: { A-B: s/K } }] }",
        "5:37: workloads.w.use[0].env.A-B: must be the name of an environment variable, found 'A-B'; "
        + "allowed: letters, digits and '_', not beginning with a digit")]
    [InlineData(
        "{ container: c, use: [{ token: v, at: /t, expires: 5m }] }",
        "5:57: workloads.w.use[0].expires: must be a duration from 10m to 24h, such as 5m or 1h30m; found '5m'")]
    [InlineData(
        "{ container: c, kind: Pod, use: [] }",
        "5:28: workloads.w.kind: must be one of Deployment, StatefulSet, DaemonSet, CronJob, Job, Rollout; found 'Pod'")]
    [InlineData(
        "{ container: c, use: [{ files: s, at: /a, items: { K: ../k } }] }",
        "5:60: workloads.w.use[0].items.K: must be the path of a file, found '../k'; "
        + "allowed: a path below the folder, without '..', such as certs/ca.pem")]
    [InlineData(
        "{ container: c, use: [{ files: s, at: /a, mode: '400' }] }",
        "5:54: workloads.w.use[0].mode: must be permission bits, found '400'; allowed: four octal digits in quotes, such as \"0400\"")]
    [InlineData(
        "{ container: c, use: [{ files: s, at: /a, mode: 0400 }] }",
        "5:54: workloads.w.use[0].mode: must be permission bits, found '0400', which YAML does not read as a text; put it in quotes")]
    [InlineData("{ containers: {} }", "5:20: workloads.w.containers: must have at least 1 key, each the name of a container; found 0")]
    [InlineData("{ containers: { c: {} } }", "5:25: workloads.w.containers.c: the key 'use' is missing")]
    [InlineData("{ container: c, use: [], restart: yes }", "5:40: workloads.w.restart: must be true or false, found 'yes'")]
    [InlineData("{ use: [] }", "5:6: workloads.w: the key 'container' is missing")]
    public void Read_IllegalWorkload_SaysWhatIsAllowed(string workload, string expected) => Assert.Equal(
        [$"stacks/dev/apps/shop.yaml:{expected}"],
        Mistakes($"owner: t\nsecrets:\n  s: {{ keys: {{ K: e }} }}\nworkloads:\n  w: {workload}\n"));

    [Theory]
    [InlineData("secrets: { s: { keys: { K: e } } }", "1:1: the key 'owner' is missing")]
    [InlineData(
        "owner: a team\nsecrets: { s: { keys: { K: e } } }", "1:8: owner: must be a team, found 'a team'; allowed: letters, digits and . _ / @ -")]
    [InlineData("owner: t\nsecrets: {}", "2:10: secrets: must have at least 1 key, each the name of a Secret; found 0")]
    [InlineData("- owner", "1:1: must be a mapping with the keys owner, secrets, workloads; found a list")]
    public void Read_IllegalFile_SaysWhatIsAllowed(string yaml, string expected) =>
        Assert.Equal([$"stacks/dev/apps/shop.yaml:{expected}"], Mistakes(yaml));

    [Fact]
    public void Read_FileNameIsNoLabel_IsRefused()
    {
        using var stacks = TemporaryStacks.WithShop().WithApplication("dev", "Shop_2", TemporaryStacks.Shop);

        Assert.Equal(
            ["stacks/dev/apps/Shop_2.yaml: the file is named after its application, and that name must be lower-case letters, digits and '-', "
                + "beginning and ending with a letter or digit, at most 63 characters"],
            stacks.Mistakes());
    }

    private static Application Application(string yaml)
    {
        using var stacks = new TemporaryStacks().WithFile("checkout.yaml", yaml);
        return ApplicationFile.Read(Path.Combine(stacks.Path, "checkout.yaml"), "checkout.yaml", new Reading(isDecrypted: false))!;
    }

    private static Application Read(string contracts)
    {
        using var stacks = TemporaryStacks.WithShop().WithApplication("dev", "shop", $"owner: t\nsecrets:\n{contracts}\n");
        return stacks.Read().Applications.Single();
    }

    private static IReadOnlyList<string> Mistakes(string yaml)
    {
        using var stacks = TemporaryStacks.WithShop().WithApplication("dev", "shop", yaml);
        return stacks.Mistakes();
    }
}
