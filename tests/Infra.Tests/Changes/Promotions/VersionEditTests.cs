using SecretsLadder.Infra.Changes.Promotions;

namespace SecretsLadder.Infra.Tests.Changes.Promotions;

public sealed class VersionEditTests
{
    [Theory]
    [InlineData(
        "config:\n  secrets-ladder:controllers: { external-secrets: { version: 2.8.0 } } # why\n",
        "config:\n  secrets-ladder:controllers: { external-secrets: { version: 2.9.1 } } # why\n")]
    [InlineData(
        "config:\n  secrets-ladder:controllers: { external-secrets: { version: \"2.8.0\" } }\n",
        "config:\n  secrets-ladder:controllers: { external-secrets: { version: \"2.9.1\" } }\n")]
    [InlineData(
        "config:\n  secrets-ladder:controllers:\n    external-secrets:\n      version: '2.8.0'   # why\n",
        "config:\n  secrets-ladder:controllers:\n    external-secrets:\n      version: '2.9.1'   # why\n")]
    [InlineData(
        "config:\r\n  secrets-ladder:controllers:\r\n    external-secrets: { version: 2.8.0 }\r\n",
        "config:\r\n  secrets-ladder:controllers:\r\n    external-secrets: { version: 2.9.1 }\r\n")]
    [InlineData(
        "config: { secrets-ladder:controllers: { external-secrets: { version: 2.8.0 } } }",
        "config: { secrets-ladder:controllers: { external-secrets: { version: 2.9.1 } } }")]
    public void Of_Pinned_VersionAloneChanges(string text, string expected) =>
        Assert.Equal(expected, VersionEdit.Of(text, "external-secrets", "2.9.1"));

    [Theory]
    [InlineData(
        "config:\n  secrets-ladder:controllers: { vault: existing }\n",
        "config:\n  secrets-ladder:controllers: { vault: existing, external-secrets: { version: 2.9.1 } }\n")]
    [InlineData("config:\n  secrets-ladder:controllers: {}\n", "config:\n  secrets-ladder:controllers: { external-secrets: { version: 2.9.1 } }\n")]
    [InlineData(
        "config:\n  secrets-ladder:controllers: { external-secrets: {} }\n",
        "config:\n  secrets-ladder:controllers: { external-secrets: { version: 2.9.1 } }\n")]
    [InlineData(
        "config:\n  secrets-ladder:controllers:\n    # there already\n    vault: existing\n",
        "config:\n  secrets-ladder:controllers:\n    # there already\n    vault: existing\n    external-secrets: { version: 2.9.1 }\n")]
    public void Of_OtherControllers_OneIsAdded(string text, string expected) =>
        Assert.Equal(expected, VersionEdit.Of(text, "external-secrets", "2.9.1"));

    [Theory]
    [InlineData(
        "config:\n  a: 1\n  # of the apps\n  # and more\n  secrets-ladder:apps: {}\n",
        "config:\n  a: 1\n  secrets-ladder:controllers: { external-secrets: { version: "
        + "2.9.1 } }\n  # of the apps\n  # and more\n  secrets-ladder:apps: {}\n")]
    [InlineData(
        "# top\nconfig:\n# low\n  secrets-ladder:apps: {}\n",
        "# top\nconfig:\n  secrets-ladder:controllers: { external-secrets: { version: 2.9.1 } }\n# low\n  secrets-ladder:apps: {}\n")]
    [InlineData(
        "config: { secrets-ladder:level: plain, secrets-ladder:apps: {} }\n",
        "config: { secrets-ladder:level: plain, secrets-ladder:controllers: { external-secrets: { version: 2.9.1 } }, secrets-ladder:apps: {} }\n")]
    public void Of_NoControllers_IsAddedAboveWhatFollowsAndItsComment(string text, string expected) =>
        Assert.Equal(expected, VersionEdit.Of(text, "external-secrets", "2.9.1"));

    [Theory]
    [InlineData(
        "config:\n  secrets-ladder:level: plain\n",
        "config:\n  secrets-ladder:level: plain\n  secrets-ladder:controllers: { external-secrets: { version: 2.9.1 } }\n")]
    [InlineData(
        "config:\r\n    secrets-ladder:level: plain",
        "config:\r\n    secrets-ladder:level: plain\r\n    secrets-ladder:controllers: { external-secrets: { version: 2.9.1 } }\r\n")]
    public void Of_NothingFollows_IsAddedAtTheEnd(string text, string expected) =>
        Assert.Equal(expected, VersionEdit.Of(text, "external-secrets", "2.9.1"));

    /// <summary>Every setting that the schema puts behind the controllers, also one that was added last.</summary>
    [Theory]
    [InlineData("backends")]
    [InlineData("sealingKey")]
    [InlineData("pipeline")]
    [InlineData("values")]
    public void Of_AnySettingThatFollows_StaysBehind(string setting) => Assert.Equal(
        "config:\n  secrets-ladder:level: plain\n  secrets-ladder:controllers: { external-secrets: { version: "
        + $"2.9.1 }} }}\n  secrets-ladder:{setting}: {{}}\n",
        VersionEdit.Of($"config:\n  secrets-ladder:level: plain\n  secrets-ladder:{setting}: {{}}\n", "external-secrets", "2.9.1"));

    [Theory]
    [InlineData("config:\n  secrets-ladder:controllers:\n  secrets-ladder:apps: {}\n")]
    [InlineData("config:\n  secrets-ladder:controllers: { external-secrets: existing }\n")]
    public void Of_WrittenOtherwise_IsLeftToPeople(string text) => Assert.Null(VersionEdit.Of(text, "external-secrets", "2.9.1"));
}
