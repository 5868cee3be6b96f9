using System.Text;
using System.Text.Json.Nodes;
using SecretsLadder.Infra.Differences;
using SecretsLadder.Infra.Reports.Plans;
using SecretsLadder.Infra.Tests.Differences;
using SecretsLadder.Infra.Tests.Stacks;

namespace SecretsLadder.Infra.Tests.Reports.Plans;

public sealed class PlanFileTests
{
    public static TheoryData<string> All => ShippedStacks.All;

    [Theory]
    [MemberData(nameof(All))]
    public async Task Read_WhatAPlanWrites_ComparesAsThePlanItself(string stack)
    {
        var file = PlanFile.Read(Encoding.UTF8.GetBytes(ShippedStacks.Json(await ShippedStacks.PlanAsync(stack))));

        Assert.Equal(DifferenceKind.Unchanged, PlanDifference.Between(await Compared.ShippedAsync(stack), file.Single()).Kind);
    }

    [Fact]
    public async Task Read_List_HasEveryPlan()
    {
        var json = ShippedStacks.Json(await ShippedStacks.PlanAsync("poc"));

        Assert.Equal(2, PlanFile.Read(Encoding.UTF8.GetBytes($"[{json},{json}]")).Length);
    }

    [Theory]
    [InlineData("", "it is no JSON from line 1 on")]
    [InlineData("{\n\n]", "it is no JSON from line 3 on")]
    [InlineData("{}", "it does not have the members of docs/reference/plan.schema.json")]
    [InlineData("[1]", "it does not have the members of docs/reference/plan.schema.json")]
    [InlineData("{ \"schema\": 2 }", "its format has version 2, and this release reads version 1")]
    public void Read_NoPlan_SaysWhy(string json, string expected) => Assert.Equal(expected, Refused(json));

    [Theory]
    [InlineData("level", "high", "its member 'level' must be one of plain, sealed, external, vault")]
    [InlineData("stack", null, "its member 'stack' is null")]
    public async Task Read_MemberIsWrong_SaysWhich(string member, string? value, string expected)
    {
        var plan = JsonNode.Parse(ShippedStacks.Json(await ShippedStacks.PlanAsync("poc")))!;
        plan[member] = value;

        Assert.Equal(expected, Refused(plan.ToJsonString()));
    }

    [Theory]
    [InlineData("no JSON")]
    [InlineData("{}")]
    [InlineData("{\"Statement\":[1]}")]
    public async Task Read_PolicyCannotBeRead_SaysSo(string policy)
    {
        var plan = JsonNode.Parse(ShippedStacks.Json(await ShippedStacks.PlanAsync("prod")))!;
        plan["resources"]!.AsArray().First(resource => resource!["type"]!.GetValue<string>() == "aws:iam/policy:Policy")!["inputs"]!["policy"] =
            policy;

        Assert.Equal("a resource in it is not as 'plan' writes it", Refused(plan.ToJsonString()));
    }

    private static string Refused(string json) => Assert.Throws<FormatException>(() => PlanFile.Read(Encoding.UTF8.GetBytes(json))).Message;
}
