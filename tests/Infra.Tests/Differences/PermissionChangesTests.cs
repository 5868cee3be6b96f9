using System.Collections.Immutable;
using SecretsLadder.Infra.Differences;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Tests.Guardrails;
using SecretsLadder.Infra.Tests.Stacks;

namespace SecretsLadder.Infra.Tests.Differences;

public sealed class PermissionChangesTests
{
    private const string Entry = "arn:aws:secretsmanager:eu-west-1:111122223333:secret:db-??????";
    private const string Decrypt =
        "{\"Effect\":\"Allow\",\"Action\":\"kms:Decrypt\",\"Resource\":\"key\""
        + ",\"Condition\":{\"StringEquals\":{\"kms:ViaService\":\"a\"},\"StringLike\":{\"arn\":[\"one\",\"two\"]}}}";

    [Fact]
    public void Between_Equal_Nothing() => Assert.Empty(PermissionChanges.Between(Compared.Role(), Compared.Role()));

    [Fact]
    public void Between_NewRole_IdentityIsTheServiceAccount()
    {
        var change = Assert.Single(PermissionChanges.Between(null, Compared.Role()));

        Assert.Equal(("shop/shop-secrets", Entry, Widening.Identity), (change.Identity, change.Entry, change.Widens));
    }

    [Fact]
    public void Between_RoleIsGone_LostAndNoWider()
    {
        var change = Assert.Single(PermissionChanges.Between(Compared.Role(), null));

        Assert.Equal(("secretsmanager:GetSecretValue", null), (change.Lost().Single(), change.Widens));
    }

    [Fact]
    public void Between_OneEntryMore_Widens() =>
        Assert.Equal(
            Widening.Entry,
            Only(Compared.Role(), Compared.Role(
                Compared.Trust, Compared.Read, Compared.Read.Replace("db-", "more-", StringComparison.Ordinal))).Widens);

    [Fact]
    public void Between_OneActionMore_Widens() =>
        Assert.Equal(
            Widening.Action,
            Only(Compared.Role(), Compared.Role(
                Compared.Trust,
                Compared.Read.Replace(
                    "\"secretsmanager:GetSecretValue\"", "[\"secretsmanager:GetSecretValue\",\"secretsmanager:PutSecretValue\"]",
                    StringComparison.Ordinal))).Widens);

    [Theory]
    [InlineData(",\"Condition\":{\"StringEquals\":{\"kms:ViaService\":\"a\"},\"StringLike\":{\"arn\":[\"one\",\"two\"]}}", "")]
    [InlineData("\"StringEquals\":{\"kms:ViaService\":\"a\"},", "")]
    [InlineData("[\"one\",\"two\"]", "[\"one\",\"two\",\"three\"]")]
    [InlineData("[\"one\",\"two\"]", "\"*\"")]
    [InlineData("\"StringEquals\"", "\"StringEqualsIfExists\"")]
    public void Between_ConditionLetsMoreThrough_Widens(string condition, string wider) =>
        Assert.Equal(
            Widening.Condition,
            Only(Compared.Role(Compared.Trust, Decrypt), Compared.Role(
                Compared.Trust, Decrypt.Replace(condition, wider, StringComparison.Ordinal))).Widens);

    [Theory]
    [InlineData("[\"one\",\"two\"]", "\"one\"")]
    [InlineData("\"StringEquals\":{", "\"Bool\":{\"aws:SecureTransport\":\"true\"},\"StringEquals\":{")]
    public void Between_ConditionLetsLessThrough_IsAChangeAndNoWider(string condition, string narrower) =>
        Assert.Null(
            Only(Compared.Role(Compared.Trust, Decrypt), Compared.Role(
                Compared.Trust, Decrypt.Replace(condition, narrower, StringComparison.Ordinal))).Widens);

    [Theory]
    [InlineData("one", "two", null)]
    [InlineData("one", "two\",\"four", Widening.Condition)]
    public void Between_EntriesOfAKeyGoOnInTheNextPolicy_WidenWhereThereIsANewOne(string first, string second, object? expected) => Assert.Equal(
        (Widening?)expected,
        Only(Compared.Role(Compared.Trust, DecryptOf("one\",\"two\",\"three")), Compared.Role(
            Compared.Trust, DecryptOf(first), DecryptOf(second))).Widens);

    [Theory]
    [InlineData("arn:one", null, Widening.Condition)]
    [InlineData("arn:one", "arn:two", Widening.Condition)]
    [InlineData(null, "arn:one", null)]
    public void Between_BoundaryOfARole_WidensWhereItIsTakenOff(string? before, string? after, object? expected) =>
        Assert.Equal((Widening?)expected, Only(UnderBoundary(before), UnderBoundary(after)).Widens);

    /// <summary>The ways in which a trust policy was shown to let others in.</summary>
    [Theory]
    [InlineData(",\"" + Compared.Issuer + ":aud\":\"sts.amazonaws.com\"", "")]
    [InlineData("\"" + Compared.Issuer + ":sub\":\"system:serviceaccount:shop:shop-secrets\",", "")]
    [InlineData("\"system:serviceaccount:shop:shop-secrets\"", "[\"system:serviceaccount:shop:shop-secrets\",\"system:serviceaccount:shop:web\"]")]
    [InlineData("StringEquals", "StringEqualsIfExists")]
    [InlineData("StringEquals", "ForAllValues:StringEquals")]
    [InlineData("StringEquals", "StringNotEquals")]
    [InlineData("{\"Federated\":\"arn:aws:iam::111122223333:oidc-provider/" + Compared.Issuer + "\"}", "\"*\"")]
    [InlineData(
        "{\"Federated\":\"arn:aws:iam::111122223333:oidc-provider/" + Compared.Issuer + "\"}", "{\"AWS\":\"arn:aws:iam::111122223333:root\"}")]
    [InlineData("oidc-provider/" + Compared.Issuer, "oidc-provider/another")]
    public void Between_TrustLetsOthersIn_Widens(string sound, string hole) =>
        Assert.Contains(PermissionChanges.Between(
            Compared.Role(), Compared.Role(Compared.Trust.Replace(sound, hole, StringComparison.Ordinal))), change => change.Widens is not null);

    [Fact]
    public void Between_TrustOfAPattern_EverybodyWhoFitsIsNew() => Assert.Equal(
        ("shop/*", Widening.Identity),
        PermissionChanges.Between(Compared.Role(), Compared.Role(Pattern())).Where(change => change.Widens is not null)
            .Select(change => (change.Identity, change.Widens!.Value)).Single());

    [Fact]
    public void Between_PatternBecomesOneOfThem_NoWider() =>
        Assert.DoesNotContain(PermissionChanges.Between(Compared.Role(Pattern()), Compared.Role()), change => change.Widens is not null);

    [Fact]
    public void Between_AudienceIsDropped_ShowsHowTheHolderIsKnown() => Assert.Contains(
        "for a holder with StringEquals oidc.eks.eu-west-1.amazonaws.com/id/0A1B:aud sts.amazonaws.com",
        Only(Compared.Role(), Compared.Role(
            Compared.Trust.Replace(",\"" + Compared.Issuer + ":aud\":\"sts.amazonaws.com\"", "", StringComparison.Ordinal))).Before.Single(),
        StringComparison.Ordinal);

    [Fact]
    public void Between_DenialIsDropped_Widens() => Assert.Equal(
        Widening.Denial,
        Only(Compared.Role(Compared.Trust, Compared.Read, Compared.Read.Replace("Allow", "Deny", StringComparison.Ordinal)), Compared.Role()).Widens);

    [Fact]
    public void Between_DenialIsAdded_NoWider() =>
        Assert.Null(
            Only(Compared.Role(), Compared.Role(
                Compared.Trust, Compared.Read, Compared.Read.Replace("Allow", "Deny", StringComparison.Ordinal))).Widens);

    [Theory]
    [InlineData("\"Action\":\"secretsmanager:GetSecretValue\"", "\"NotAction\":\"iam:*\"")]
    [InlineData("\"Resource\":\"" + Entry + "\"", "\"NotResource\":\"other\"")]
    [InlineData("\"Resource\":\"" + Entry + "\"", "\"Resource\":\"*\"")]
    public void Between_AllButSomething_Widens(string named, string rest) =>
        Assert.Contains(
            PermissionChanges.Between(Compared.Role(), Compared.Role(Compared.Trust, Compared.Read.Replace(named, rest, StringComparison.Ordinal))),
            change => change.Widens is not null);

    [Fact]
    public void Between_WildcardBecomesAName_NoWider() => Assert.DoesNotContain(
        PermissionChanges.Between(Compared.Role(Compared.Trust, Compared.Read.Replace(Entry, "*", StringComparison.Ordinal)), Compared.Role()),
        change => change.Widens is not null);

    [Fact]
    public void Between_PolicyFromElsewhere_MayAllowAnything() => Assert.Equal(
        "all that arn:aws:iam::aws:policy/AdministratorAccess allows",
        Only(Compared.Plan(PlanBuilder.Role(Compared.Trust)), Compared.Plan(
            PlanBuilder.Role(Compared.Trust),
            PlanBuilder.Aws("iam/rolePolicyAttachment:RolePolicyAttachment", "admin", ("role", "reader"), ("policyArn",
                "arn:aws:iam::aws:policy/AdministratorAccess")))).After.Single());

    [Fact]
    public void Between_PolicyInsideTheRole_IsReadToo() => Assert.Equal(Entry, Only(Compared.Plan(PlanBuilder.Role(Compared.Trust)), Compared.Plan(
        PlanBuilder.Role(Compared.Trust),
        PlanBuilder.Aws("iam/rolePolicy:RolePolicy", "inline", ("role", "reader"), ("policy", $"{{\"Statement\":{Compared.Read}}}")))).Entry);

    [Fact]
    public void Between_PodIdentityAssociation_IdentityIsTheServiceAccount()
    {
        var trust =
            "{\"Effect\":\"Allow\",\"Principal\":{\"Service\":\"pods.eks.amazonaws.com\"},\"Action\":[\"sts:AssumeRole\",\"sts:TagSession\"]}";
        var association = PlanBuilder.Resource("aws:eks/podIdentityAssociation:PodIdentityAssociation", "a") with
        {
            Inputs = PlanBuilder.Map(("namespace", "shop"), ("serviceAccount", "reader"), ("roleArn", "arn:aws:iam::111122223333:role/reader")),
        };
        var before = Compared.Role(trust);

        Assert.Equal("shop/reader", Only(before, before with { Resources = [.. before.Resources, association] }).Identity);
    }

    [Fact]
    public void Between_RoleHasAnotherName_NothingChanges()
    {
        var before = Compared.Role();
        var renamed = before with { Resources = [.. before.Resources.Select(Renamed)] };

        Assert.Empty(PermissionChanges.Between(before, renamed));
    }

    [Fact]
    public void Between_TokenRoleLosesItsNames_Widens()
    {
        var change = Only(Compared.Plan(
            TokenRole(PlanBuilder.List("shop-secrets")), Binding()), Compared.Plan(TokenRole(null), Binding()), change => change.Widens is not null);

        Assert.Equal(("eso/eso", "shop/*", "create serviceaccounts/token"), (change.Identity, change.Entry, change.After.Single()));
    }

    [Fact]
    public void Between_BindingToARoleFromElsewhere_MayAllowAnything() =>
        Assert.Equal("all that Role token allows", Only(Compared.Plan(), Compared.Plan(Binding())).After.Single());

    [Fact]
    public void Between_SeveralChanges_WhatWidensComesFirst() => Assert.Equal(
        [true, false],
        PermissionChanges.Between(Compared.Role(), Compared.Role(Compared.Trust, Compared.Read.Replace("db-", "more-", StringComparison.Ordinal)))
            .Select(change => change.Widens is not null));

    [Theory]
    [InlineData("STRIPE_WEBHOOK_SECRET: stripe#webhookSecret", "production/checkout/stripe")]
    [InlineData("tls.crt: tls#certificate, tls.key: tls#privateKey", "production/checkout/tls")]
    public async Task Between_ProdWithoutAContractsKeys_LosesExactlyTheEntry(string keys, string entry)
    {
        using var copy = ProdCopy.Unchanged();
        var file = Path.Combine(copy.Path, "prod", "apps", "checkout.yaml");
        var text = await File.ReadAllTextAsync(file);
        await File.WriteAllTextAsync(
            file, text.Replace(keys, keys.StartsWith("tls", StringComparison.Ordinal)
                ? "tls.crt: db#crt, tls.key: db#key"
                : "STRIPE_WEBHOOK_SECRET: payment-provider#webhookSecret", StringComparison.Ordinal));
        var change = Only(await Compared.ShippedAsync("prod"), await Compared.ProdAsync(copy));

        Assert.Equal(("production/checkout-secrets", $"arn:aws:secretsmanager:eu-west-1:333333333333:secret:{entry}-??????", null), (change.Identity,
            change.Entry, change.Widens));
    }

    /// <summary>Comparing the other way round turns what is gained into what is lost.</summary>
    [Fact]
    public async Task Between_OtherWayRound_GainedIsLost()
    {
        var (one, other) = (await Compared.ShippedAsync("dev"), await Compared.ShippedAsync("prod"));

        Assert.Equal(
            Sorted(PermissionChanges.Between(one, other).Select(change => (change.Identity, change.Entry, string.Join(';', change.Gained())))),
            Sorted(PermissionChanges.Between(other, one).Select(change => (change.Identity, change.Entry, string.Join(';', change.Lost())))));
    }

    private static string DecryptOf(string entries) =>
        "{\"Effect\":\"Allow\",\"Action\":\"kms:Decrypt\",\"Resource\":\"key\",\"Condition\":{\"StringLike\":{\"kms:EncryptionContext:SecretARN\":[\""
        + entries + "\"]}}}";

    private static IEnumerable<(string, string, string)> Sorted(IEnumerable<(string, string, string)> changes) => changes.Order();

    private static string Pattern() => Compared.Trust
        .Replace("\"StringEquals\":{\"" + Compared.Issuer + ":sub\":\"system:serviceaccount:shop:shop-secrets\",", "\"StringLike\":{\""
            + Compared.Issuer + ":sub\":\"system:serviceaccount:shop:*\"},\"StringEquals\":{", StringComparison.Ordinal);

    private static PlannedResource Renamed(PlannedResource resource) => resource with
    {
        Inputs = resource.Inputs.ToImmutableDictionary(pair => pair.Key, pair => pair.Value switch
        {
            "reader" => "renamed",
            "arn:aws:iam::111122223333:policy/reader" => "arn:aws:iam::111122223333:policy/renamed",
            var value => value,
        }),
    };

    private static PlannedResource TokenRole(ImmutableArray<object>? names)
    {
        var rule = PlanBuilder.Map(("verbs", PlanBuilder.List("create")), ("resources", PlanBuilder.List("serviceaccounts/token")));
        return Rbac("Role", ("rules", PlanBuilder.List(names is { } only ? rule.Add("resourceNames", only) : rule)));
    }

    private static PlannedResource Binding() => Rbac(
        "RoleBinding",
        ("roleRef", PlanBuilder.Map(("kind", "Role"), ("name", "token"))),
        ("subjects", PlanBuilder.List(PlanBuilder.Map(("kind", "ServiceAccount"), ("namespace", "eso"), ("name", "eso")))));

    private static PlannedResource Rbac(string kind, params (string Key, object Value)[] inputs)
    {
        var resource = PlanBuilder.Kubernetes($"rbac.authorization.k8s.io/v1:{kind}", "rbac.authorization.k8s.io/v1", "token", "shop");
        return resource with
        { Inputs = resource.Inputs.ToImmutableDictionary().SetItems(inputs.Select(input => KeyValuePair.Create(input.Key, input.Value))) };
    }

    private static PermissionChange Only(ComparedPlan before, ComparedPlan after) => Only(before, after, _ => true);

    private static PermissionChange Only(ComparedPlan before, ComparedPlan after, Func<PermissionChange, bool> isMeant) =>
        Assert.Single(PermissionChanges.Between(before, after), change => isMeant(change));

    private static ComparedPlan UnderBoundary(string? arn)
    {
        var role = PlanBuilder.Role(Compared.Trust);
        return Compared.Plan(
            arn is null ? role : role with { Inputs = role.Inputs.ToImmutableDictionary().SetItem("permissionsBoundary", arn) },
            PlanBuilder.Policy(Compared.Read),
            PlanBuilder.Aws("iam/rolePolicyAttachment:RolePolicyAttachment", "reader", ("role", "reader"), ("policyArn",
                "arn:aws:iam::111122223333:policy/reader")));
    }
}
