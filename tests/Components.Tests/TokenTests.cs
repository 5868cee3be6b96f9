using System.Reflection;
using Pulumi;
using SecretsLadder.Components.Levels;

namespace SecretsLadder.Components.Tests;

public sealed class TokenTests
{
    public static TheoryData<Type> Components =>
        [.. typeof(SecretsPlatform).Assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(ComponentResource)))];

    [Theory]
    [MemberData(nameof(Components))]
    public void Token_Component_IsFolderAndClass(Type component) => Assert.Equal(
        $"secrets-ladder:{component.Namespace!.Split('.')[^1].ToLowerInvariant()}:{component.Name}",
        component.GetField("Token", BindingFlags.NonPublic | BindingFlags.Static)?.GetRawConstantValue());

    [Theory]
    [MemberData(nameof(Components))]
    public void Ctor_Component_TakesNameArgsAndOptions(Type component) => Assert.Equal(
        ["name", "args", "options"],
        Assert.Single(component.GetConstructors()).GetParameters().Select(parameter => parameter.Name));

    [Theory]
    [MemberData(nameof(Components))]
    public void Type_Component_IsSealed(Type component) => Assert.True(component.IsSealed);
}
