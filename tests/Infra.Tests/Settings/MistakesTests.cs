using SecretsLadder.Shared;

namespace SecretsLadder.Infra.Tests.Settings;

/// <summary>What holds for every mistake: all are told at once, each in its place, none with a secret.</summary>
public sealed class MistakesTests
{
    private static readonly string Secret = Canary.Value("mistake");

    [Fact]
    public void FromFiles_ManyMistakes_AreToldAtOnceInOrder()
    {
        using var stacks = new TemporaryStacks()
            .WithStack("dev", """
                config:
                  secrets-ladder:environment: prod
                  secrets-ladder:level: extrenal
                  secrets-ladder:cluster: { name: test, platform: kind, contxt: kind-test }
                  secrets-ladder:namespaces: { Shop: managed, default: yes }
                  secrets-ladder:backends:
                    default: { kind: aws, accountId: 111122223333, region: eu-west-1 }
                  secrets-ladder:facts: { teamSize: 0 }
                  secrets-ladder:secrets: {}

                """)
            .WithApplication("dev", "cart", "owner: cart-team\nsecrets: *none\n")
            .WithApplication("dev", "shop", """
                owner: shop team
                secrets:
                  shop-secrets: { keys: { API_KEY: payment#apiKey }, refresh: 1w }
                workloads:
                  web: { container: web, use: [{ envFrom: shop-secrets, at: /a }] }

                """)
            .WithFile("dev/apps/old.yml", "owner: x\n");

        Assert.Equal(
            [
                "stacks/Pulumi.dev.yaml:2:31: config.secrets-ladder:environment: must be one of development, staging, production; found 'prod'",
                "stacks/Pulumi.dev.yaml:3:25: config.secrets-ladder:level: must be one of plain, sealed, external, vault; "
                + "found 'extrenal'; did you mean 'external'?",
                "stacks/Pulumi.dev.yaml:4:27: config.secrets-ladder:cluster: the key 'context' is missing",
                "stacks/Pulumi.dev.yaml:4:51: config.secrets-ladder:cluster.platform: must be one of local, eks, aks, gke, other; found 'kind'",
                "stacks/Pulumi.dev.yaml:4:57: config.secrets-ladder:cluster.contxt: the key 'contxt' is unknown here; "
                + "allowed: name, platform, context, movedFrom, oidcIssuer, aws, apiServerPort; did you mean 'context'?",
                "stacks/Pulumi.dev.yaml:5:32: config.secrets-ladder:namespaces.Shop: must be a namespace, found 'Shop'; "
                + "allowed: lower-case letters, digits and '-', beginning and ending with a letter or digit, at most 63 characters",
                "stacks/Pulumi.dev.yaml:5:56: config.secrets-ladder:namespaces.default: must be one of existing, managed; found 'yes'",
                "stacks/Pulumi.dev.yaml:7:38: config.secrets-ladder:backends.default.accountId: must be an AWS account id, found '111122223333', "
                + "which YAML does not read as a text; put it in quotes",
                "stacks/Pulumi.dev.yaml:8:37: config.secrets-ladder:facts.teamSize: must be a whole number from 1 to 100000, found '0'",
                "stacks/Pulumi.dev.yaml:9:3: config.secrets-ladder:secrets: the key 'secrets' is unknown here; allowed: environment, level, cluster, "
                + "namespaces, controllers, backends, apps, shared, gitops, facts, sealingKey, vaultServer, pipeline, handover, values",
                "stacks/dev/apps/cart.yaml:2:10: aliases are not read; write the value out",
                "stacks/dev/apps/old.yml: application files end in .yaml; rename the file",
                "stacks/dev/apps/shop.yaml:1:8: owner: must be a team, found 'shop team'; allowed: letters, digits and . _ / @ -",
                "stacks/dev/apps/shop.yaml:3:63: secrets.shop-secrets.refresh: must be a duration from 10s to 8760h, "
                + "such as 5m or 1h30m, or 'once'; found '1w'",
                "stacks/dev/apps/shop.yaml:5:57: workloads.web.use[0].at: the key 'at' is unknown here; allowed: envFrom, optional",
            ],
            stacks.Mistakes());
    }

    [Fact]
    public void FromFiles_MistakesBetweenStackAndApplications_AreToldAtOnce()
    {
        using var stacks = new TemporaryStacks()
            .WithStack("dev", TemporaryStacks.Minimal + """
                  secrets-ladder:apps:
                    shop: { namespace: shpo, parameters: { dbHost: db } }
                    cart: { namespace: shop }

                """)
            .WithApplication("dev", "shop", TemporaryStacks.Shop);

        Assert.Equal(
            [
                "stacks/Pulumi.dev.yaml:7:24: config.secrets-ladder:apps.shop.namespace: "
                + "the namespace 'shpo' is not declared under secrets-ladder:namespaces; did you mean 'shop'?",
                "stacks/Pulumi.dev.yaml:7:52: config.secrets-ladder:apps.shop.parameters.dbHost: the application has no parameter 'dbHost'",
                "stacks/Pulumi.dev.yaml:8:11: config.secrets-ladder:apps.cart: there is no file for this application under dev/apps",
            ],
            stacks.Mistakes());
    }

    [Theory]
    [InlineData("s: { keys: { K: '? ?' } }")]
    [InlineData("s: { keys: { K: '?!' } }")]
    [InlineData("s: { keys: { K: [?] } }")]
    [InlineData("s: { keys: { K: { from: '?!', generate: 20 } } }")]
    [InlineData("s: { keys: { K: { value: ? } } }")]
    [InlineData("s: { keys: { K: e }, template: { U: 'pg://joe:?@{{ .host' } }")]
    [InlineData("s: { keys: { K: e }, template: { U: '{{ ? }}' } }")]
    [InlineData("s: { keys: { K: e }, template: { U: '${?}' } }")]
    [InlineData("s: { keys: { K: e }, template: { U: '{{ .K | ? }}' } }")]
    [InlineData("s: { keys: { K: e }, data: ? }")]
    [InlineData("s: { keys: { K: e }, stringData: { K: ? } }")]
    [InlineData("s: { keys: { K: !secret ? } }")]
    [InlineData("s: { keys: { K: *? } }")]
    [InlineData("s: { keys: { K: \"?\\? } }")]
    [InlineData("s: { keys: { K: e }, ? } }")]
    public void FromFiles_SecretInAContract_IsNotRepeated(string contract) => AssertNotRepeated(
        TemporaryStacks.WithShop().WithApplication("dev", "shop", $"owner: t\nsecrets:\n  {Planted(contract)}\n"));

    [Theory]
    [InlineData("env: { PASSWORD: '?' }")]
    [InlineData("env: { PASSWORD: { value: ? } }")]
    [InlineData("env: [?]")]
    [InlineData("env: { PASSWORD: 'a b?' }")]
    public void FromFiles_SecretInAWorkload_IsNotRepeated(string use) => AssertNotRepeated(
        TemporaryStacks.WithShop().WithApplication(
            "dev", "shop",
            $"owner: t\nsecrets: {{ s: {{ keys: {{ K: e }} }} }}\nworkloads:\n  w: {{ container: c, use: [{{ {Planted(use)} }}] }}\n"));

    [Theory]
    [InlineData("secrets-ladder:values: ?")]
    [InlineData("secrets-ladder:values: [?]")]
    [InlineData("secrets-ladder:values: { shop: ? }")]
    [InlineData("secrets-ladder:values: { shop: { shop-secrets: ? } }")]
    [InlineData("secrets-ladder:values: { shop: { shop-secrets: { API_KEY: ? } } }")]
    [InlineData("secrets-ladder:values: { shop: { shop-secrets: { API_KEY: { secret: ? } } } }")]
    [InlineData("secrets-ladder:values: { shop: { shop-secrets: { API_KEY: { secure: x, more: ? } } } }")]
    [InlineData("secrets-ladder:values: { secure: ? }")]
    [InlineData("secrets-ladder:values: { shop: { shop-secrets: { OTHER: { secure: ? } } } }")]
    [InlineData("secrets-ladder:apps: { shop: { namespace: shop, parameters: { a: 'pg://joe:?@db' } } }")]
    [InlineData("secrets-ladder:password: ?")]
    [InlineData("secrets-ladder:facts: { token: ? }")]
    public void FromFiles_SecretInAStack_IsNotRepeated(string setting) => AssertNotRepeated(
        new TemporaryStacks().WithStack("dev", $"{TemporaryStacks.Minimal}  {Planted(setting)}\n")
            .WithApplication("dev", "shop", TemporaryStacks.Shop));

    [Theory]
    [InlineData("secrets-ladder:level: {0}")]
    [InlineData("secrets-ladder:facts: {{ teamSize: {0} }}")]
    [InlineData("secrets-ladder:namespaces: {{ shop: {0} }}")]
    [InlineData("secrets-ladder:namespaces: {{ {0}: managed }}")]
    [InlineData("secrets-ladder:facts: {{ {0}: 1 }}")]
    [InlineData("secrets-ladder:{0}: 1")]
    [InlineData("secrets-ladder:gitops: {{ engine: flux, path: a, repo: 'https://joe:{0}@git' }}")]
    public void FromFiles_KnownFormOfASecretAnywhere_IsNotRepeated(string setting)
    {
        var token = "sk_" + "live_4eC39HqLyjWDarjt";
        using var stacks = new TemporaryStacks().WithStack("dev", string.Format(null, $"config:\n  {setting}\n", token));

        Assert.DoesNotContain(token, string.Join('\n', stacks.Mistakes()), StringComparison.Ordinal);
    }

    private static string Planted(string yaml) => yaml.Replace("?", Secret, StringComparison.Ordinal);

    private static void AssertNotRepeated(TemporaryStacks stacks)
    {
        using (stacks)
        {
            Assert.Empty(Canary.FormsIn(string.Join('\n', stacks.Mistakes()), Secret));
        }
    }
}
