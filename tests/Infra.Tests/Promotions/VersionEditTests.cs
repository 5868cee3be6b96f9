using SecretsLadder.Infra.Promotions;
using SecretsLadder.Infra.Settings.Documents;

namespace SecretsLadder.Infra.Tests.Promotions;

public sealed class VersionEditTests
{
    [Theory]
    [InlineData("config:\n  secrets-ladder:controllers: { external-secrets: { version: 2.8.0 } } # why\n", "config:\n  secrets-ladder:controllers: { external-secrets: { version: 2.9.1 } } # why\n")]
    [InlineData("config:\n  secrets-ladder:controllers: { external-secrets: { version: \"2.8.0\" } }\n", "config:\n  secrets-ladder:controllers: { external-secrets: { version: \"2.9.1\" } }\n")]
    [InlineData("config:\n  secrets-ladder:controllers:\n    external-secrets:\n      version: '2.8.0'   # why\n", "config:\n  secrets-ladder:controllers:\n    external-secrets:\n      version: '2.9.1'   # why\n")]
    [InlineData("config:\r\n  secrets-ladder:controllers:\r\n    external-secrets: { version: 2.8.0 }\r\n", "config:\r\n  secrets-ladder:controllers:\r\n    external-secrets: { version: 2.9.1 }\r\n")]
    [InlineData("config: { secrets-ladder:controllers: { external-secrets: { version: 2.8.0 } } }", "config: { secrets-ladder:controllers: { external-secrets: { version: 2.9.1 } } }")]
    public void Of_Pinned_VersionAloneChanges(string text, string expected) => Assert.Equal(expected, Edit(text));

    [Theory]
    [InlineData("config:\n  secrets-ladder:controllers: { vault: existing }\n", "config:\n  secrets-ladder:controllers: { external-secrets: { version: 2.9.1 }, vault: existing }\n")]
    [InlineData("config:\n  secrets-ladder:controllers: {}\n", "config:\n  secrets-ladder:controllers: { external-secrets: { version: 2.9.1 } }\n")]
    [InlineData("config:\n  secrets-ladder:controllers: { external-secrets: {} }\n", "config:\n  secrets-ladder:controllers: { external-secrets: { version: 2.9.1 } }\n")]
    [InlineData("config:\n  secrets-ladder:controllers:\n    # there already\n    vault: existing\n", "config:\n  secrets-ladder:controllers:\n    # there already\n    external-secrets: { version: 2.9.1 }\n    vault: existing\n")]
    public void Of_OtherControllers_OneIsAdded(string text, string expected) => Assert.Equal(expected, Edit(text));

    [Theory]
    [InlineData("config:\n  a: 1\n  # of the apps\n  # and more\n  secrets-ladder:apps: {}\n", "config:\n  a: 1\n  secrets-ladder:controllers: { external-secrets: { version: 2.9.1 } }\n  # of the apps\n  # and more\n  secrets-ladder:apps: {}\n")]
    [InlineData("config:\n  secrets-ladder:level: plain\n", "config:\n  secrets-ladder:controllers: { external-secrets: { version: 2.9.1 } }\n  secrets-ladder:level: plain\n")]
    [InlineData("config:\r\n    secrets-ladder:level: plain", "config:\r\n    secrets-ladder:controllers: { external-secrets: { version: 2.9.1 } }\r\n    secrets-ladder:level: plain")]
    [InlineData("# top\nconfig:\n# low\n  secrets-ladder:apps: {}\n", "# top\nconfig:\n  secrets-ladder:controllers: { external-secrets: { version: 2.9.1 } }\n# low\n  secrets-ladder:apps: {}\n")]
    public void Of_NoControllers_ALineIsAddedAboveTheCommentOfTheNext(string text, string expected) => Assert.Equal(expected, Edit(text));

    [Theory]
    [InlineData("config: { secrets-ladder:level: plain }\n")]
    public void Of_WrittenOtherwise_IsLeftToPeople(string text) =>
        Assert.Equal("f.yaml:1:11: this is written in a way that is not edited; pin the version by hand", Assert.Throws<FormatException>(() => Edit(text)).Message);

    private static string Edit(string text)
    {
        var root = (MappingNode)YamlReader.Read(text, "f.yaml", new Reading(isDecrypted: false))!;
        return VersionEdit.Of(text, (MappingNode)root.Find("config")!, "external-secrets", "2.9.1");
    }
}
