using System.Text.Json.Nodes;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Components.Identity;
using SecretsLadder.Infra.Settings.Backends;
using SecretsLadder.Infra.Settings.Stack;
using SecretsLadder.Shared.Aws;

namespace SecretsLadder.Infra.Tests.Stacks;

/// <summary>
/// Who may read what in a stack, twice: as the settings mean it, and as the policies of its plan decide it for many who try.
/// What is expected is computed from the parsed files alone.
/// </summary>
/// <param name="settings">The stack.</param>
/// <param name="others">The other stacks: their clusters and accounts try, and are tried, as well.</param>
internal sealed class AccessUnderTest(StackSettings settings, params IReadOnlyList<StackSettings> others)
{
    private const string Audience = "sts.amazonaws.com";
    private const string Again = " (re-created)";

    /// <summary>The cells where an entry is to be read, as <see cref="AccessMatrix"/> writes them.</summary>
    public IReadOnlyList<string> Expected() =>
    [
        .. (from application in settings.Applications
            from entry in Named(settings, application)
            from label in new[] { entry.Label, entry.Label + Again }
            select Cell(application.Name, label)).Order(StringComparer.Ordinal),
    ];

    /// <summary>The cells where an entry can be read, of all who try everything.</summary>
    /// <param name="plan">What <c>plan --format json</c> prints.</param>
    public IReadOnlyList<string> Allowed(JsonNode plan) => AccessMatrix.Allowed(new AwsPlan(plan, AccountOf(settings)), Tokens(), Entries());

    /// <summary>The cell of an application's reader, which assumes its own role and reads an entry.</summary>
    public string Cell(string application, string entry) => $"{Reader(application)} -> {settings.Cluster.Name}.{application}-secrets -> {entry}";

    /// <summary>How an entry of the stack's account is called in a cell.</summary>
    public static string Label(AwsSecretService service, string account, string name) => $"{service} {account} {name}";

    /// <summary>For every reader the right token, and those that are wrong in one claim; and others of the cluster.</summary>
    internal Dictionary<string, WorkloadIdentity> Tokens()
    {
        var issuer = settings.Cluster.OidcIssuer!;
        var wrong =
            from application in settings.Applications
            let space = settings.ApplicationSettings[application.Name].Namespace
            let name = $"{application.Name}-secrets"
            let right = Token(issuer, space, name)
            from token in (IEnumerable<(string Fault, WebIdentityToken Token)>)
            [
                ("namespace", Token(issuer, $"{space}-x", name)),
                ("namespace before", Token(issuer, $"x-{space}", name)),
                ("the operator's namespace", Token(issuer, "external-secrets", name)),
                ("name", Token(issuer, space, $"{name}-x")),
                ("the namespace's default account", Token(issuer, space, "default")),
                ("the application's account", Token(issuer, space, application.Name)),
                ("no subject", right with { Subject = null }),
                ("audience", right with { Audience = "vault" }),
                ("the API server's audience", right with { Audience = "https://kubernetes.default.svc" }),
                ("no audience", right with { Audience = null }),
                .. others.Where(other => other.Cluster.OidcIssuer is not null).Select(other =>
                    ($"issuer of {other.Stack}", Token(other.Cluster.OidcIssuer!, space, name))),
            ]
            select KeyValuePair.Create($"{Reader(application.Name)} with wrong {token.Fault}", (WorkloadIdentity)token.Token);
        var sound = settings.Applications.Select(application => KeyValuePair.Create(
            Reader(application.Name),
            (WorkloadIdentity)Token(issuer, settings.ApplicationSettings[application.Name].Namespace, $"{application.Name}-secrets")));
        return new([.. sound, .. wrong, new("the operator", Token(issuer, "external-secrets", "external-secrets"))]);
    }

    /// <summary>
    /// Every entry that a contract names here, re-created, and its neighbours; and the entries of all other stacks, in their accounts and in this
    /// one.
    /// </summary>
    internal Dictionary<string, AwsEntryUnderTest> Entries()
    {
        var account = AccountOf(settings);
        var own = settings.Applications.SelectMany(application => Named(settings, application)).ToList();
        var foreign = others.SelectMany(other => other.Applications.SelectMany(application => Named(other, application))).ToList();
        return new(
        [
            .. own.Select(entry => KeyValuePair.Create(entry.Label, entry.Test)),
            .. own.Select(entry => KeyValuePair.Create(entry.Label + Again, entry.Test.Recreated())),
            .. from entry in own
               from neighbour in Neighbours(entry.Application, entry.Name)
               select KeyValuePair.Create($"{entry.Label} -> {neighbour}", Test(entry.Service, account, neighbour)),
            .. own.Select(entry => KeyValuePair.Create($"{entry.Label} in the other service", Test(Other(entry.Service), account, entry.Name))),
            .. own.Select(entry => KeyValuePair.Create($"{entry.Label} in another region", Test(entry.Service, account, entry.Name, "eu-central-1"))),
            .. others.SelectMany(other =>
                own.Select(entry =>
                    KeyValuePair.Create($"{entry.Label} in the account of {other.Stack}", Test(entry.Service, AccountOf(other), entry.Name)))),
            .. foreign.Select(entry => KeyValuePair.Create(entry.Label, entry.Test)),
            .. foreign.Select(entry => KeyValuePair.Create($"{entry.Label} in this account", Test(entry.Service, account, entry.Name))),
        ]);
    }

    /// <summary>Names that a pattern a little too wide would fit as well.</summary>
    private static IEnumerable<string> Neighbours(string application, string name) =>
    [
        $"{name}-zz", $"{name}-abcdef", $"{name}2", $"{name}/more", name[..^1], name[..name.LastIndexOf('/')],
        name.Replace($"/{application}/", $"/{application}s/", StringComparison.Ordinal),
        name.Replace($"/{application}/", $"/{application}-2/", StringComparison.Ordinal),
        name.Replace($"/{application}/", $"/{application[..^1]}/", StringComparison.Ordinal),
        name.Replace($"/{application}/", "/", StringComparison.Ordinal),
        $"{(name.StartsWith('/') ? "/" : "")}x/{name.TrimStart('/')}",
    ];

    private static IEnumerable<(string Application, string Label, string Name, AwsSecretService Service, AwsEntryUnderTest Test)> Named(
        StackSettings settings, Application application) => (
        from contract in settings.ContractsOf(application)
        where contract.Delivery == DeliveryKind.External
        let backend = (AwsBackend)contract.Backend!
        from shortName in contract.Contract.EntryNames
        let name = contract.EntryName(shortName, backend)
        select (application.Name, Label(backend.Service, backend.AccountId, name), name, backend.Service,
            Test(backend.Service, backend.AccountId, name))).DistinctBy(entry => entry.Item2);

    private static AwsEntryUnderTest Test(AwsSecretService service, string account, string name, string region = "eu-west-1") =>
        service == AwsSecretService.SecretsManager
        ? AwsEntryUnderTest.Secret(region, account, name)
        : AwsEntryUnderTest.Parameter(region, account, name);

    private static AwsSecretService Other(AwsSecretService service) =>
        service == AwsSecretService.SecretsManager ? AwsSecretService.ParameterStore : AwsSecretService.SecretsManager;

    private static WebIdentityToken Token(string issuer, string space, string name) => new(issuer, $"system:serviceaccount:{space}:{name}", Audience);

    private static string AccountOf(StackSettings settings) =>
        settings.Backends.Values.OfType<AwsBackend>().Select(backend => backend.AccountId).Distinct().Single();

    private static string Reader(string application) => $"{application}'s reader";
}
