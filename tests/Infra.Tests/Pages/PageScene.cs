namespace SecretsLadder.Infra.Tests.Pages;

/// <summary>What a page takes for granted.</summary>
internal sealed record PageScene
{
    /// <summary>What stands for the placeholders: stack team.</summary>
    private static readonly Dictionary<string, string> Team = new(StringComparer.Ordinal)
    {
        ["<stack>"] = "team",
        ["<context>"] = "team",
        ["<cluster>"] = "team",
        ["<namespace>"] = "production",
        ["<application>"] = "checkout",
        ["<backend>"] = "default",
        ["<secret>"] = "checkout-secrets",
        ["<name>"] = "checkout-secrets",
        ["<key>"] = "PAYMENT_API_KEY",
        ["<vault>"] = "acme-team",
        ["<project>"] = "acme-team",
        ["<recipient>"] = "age1recipient",
        ["<identity>"] = "identity.txt",
        ["<urn>"] = "urn:pulumi:team::secrets-ladder::namespace",
        ["<newest>"] = "1",
        ["<older>"] = "1",
        ["<new>"] = "new",
        ["<new release>"] = "HEAD",
    };

    /// <summary>A key that the stack makes anew: 4096 bits, as the one that stack team is sealed for.</summary>
    private const string NewKey = "openssl req -x509 -newkey rsa:4096 -nodes -keyout \"$HOME/new-key.pem\" -out \"$HOME/sealing-cert.pem\" -subj "
        + "/CN=sealed-secret -days 30 2>/dev/null";

    private static readonly Dictionary<string, PageScene> All = new(StringComparer.Ordinal)
    {
        ["docs/explanation/level-sealed.md"] =
            new() { Before = "git rm -rq stacks/team/sealed stacks/team/sealing-cert.pem; git commit -qm 'chore: nothing is sealed yet'" },
        ["docs/how-to/lost-sealing-key.md"] = new() { Before = NewKey },
        ["docs/how-to/rotate-the-sealing-key.md"] = new() { Before = NewKey },
        ["docs/how-to/lint.md"] = new() { Before = "cp -r \"$REPOSITORY/tests/fixtures/lint/.\" ." },
        ["docs/how-to/promote-to-the-next-environment.md"] = new()
        {
            Before = """
                sed -i 's/stripe#webhookSecret }/stripe#webhookSecret, FRAUD_API_KEY: fraud#apiKey }/' stacks/staging/apps/checkout.yaml
                sed -i 's/:5432/:${dbPort}/' stacks/staging/apps/checkout.yaml
                sed -i 's/db.staging.acme.internal }/db.staging.acme.internal, dbPort: "5432" }/' stacks/Pulumi.staging.yaml
                """,
            Steps = { [1] = """sed -i 's/db.production.acme.com }/db.production.acme.com, dbPort: "5432" }/' stacks/Pulumi.prod.yaml""" },
        },
        ["docs/how-to/deploy-many-applications.md"] = new()
        {
            Before = """
                { echo 'apps:'; sed '1,/^  secrets-ladder:apps:/d' stacks/Pulumi.prod.yaml; } >stacks/prod/settings.yaml
                sed -i '/^  secrets-ladder:apps:/,$d' stacks/Pulumi.prod.yaml
                """,
        },
        ["docs/how-to/review-a-change.md"] = new()
        {
            Before = "sed -i 's/stripe#webhookSecret }/stripe#webhookSecret, FRAUD_API_KEY: fraud#apiKey }/' stacks/prod/apps/checkout.yaml",
        },
    };

    /// <summary>What was done before, in bash, in the clone whose last commit holds the stacks as they are shipped.</summary>
    public string Before { get; init; } = "";

    /// <summary>What the text of the page has its reader do before a block: by the block's index, one line of bash.</summary>
    public Dictionary<int, string> Steps { get; } = [];

    /// <summary>The scene of a page.</summary>
    /// <param name="page">Path of the page in the repository.</param>
    public static PageScene Of(string page) => All.GetValueOrDefault(page) ?? new();

    /// <summary>What is done right before a block, as the beginning of its first line.</summary>
    /// <param name="block">Index of the block among those that are run.</param>
    public string Between(int block) => Steps.TryGetValue(block, out var step) ? $"{step}; " : "";

    /// <summary>Puts values where a line has placeholders.</summary>
    /// <param name="line">A line of a script.</param>
    public static string Filled(string line) =>
        Team.Aggregate(line, (line, value) => line.Replace(value.Key, value.Value, StringComparison.Ordinal));
}
