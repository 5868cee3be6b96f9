using SecretsLadder.Infra.Settings.Files;
using SecretsLadder.Infra.Settings.Stack;
using SecretsLadder.Infra.Yaml;

namespace SecretsLadder.Infra.Tests;

/// <summary>A folder of stacks for one test, deleted with it.</summary>
internal sealed class TemporaryStacks : IDisposable
{
    /// <summary>The settings that every stack must have, at level plain in development, ready for more lines below 'config'.</summary>
    public const string Minimal = """
        config:
          secrets-ladder:environment: development
          secrets-ladder:level: plain
          secrets-ladder:cluster: { name: test, platform: local, context: kind-test }
          secrets-ladder:namespaces: { shop: managed }

        """;

    /// <summary>An application with one contract of one key, for the namespace 'shop'.</summary>
    public const string Shop = """
        owner: shop-team
        secrets:
          shop-secrets: { keys: { API_KEY: payment#apiKey } }

        """;

    private readonly string _root = Directory.CreateTempSubdirectory("secrets-ladder-").FullName;

    public TemporaryStacks() => Directory.CreateDirectory(Path);

    /// <summary>Full path of the folder that holds the stacks.</summary>
    public string Path => System.IO.Path.Combine(_root, "stacks");

    /// <summary>Full path of the folder above: the root directory of a deployment.</summary>
    public string Root => _root;

    /// <summary>The folder as the program knows it.</summary>
    public StacksFolder Folder => new(Path);

    /// <summary>A folder with a stack 'dev' and its application 'shop'.</summary>
    public static TemporaryStacks WithShop() => new TemporaryStacks()
        .WithStack("dev", Minimal + "  secrets-ladder:apps: { shop: { namespace: shop } }\n")
        .WithApplication("dev", "shop", Shop);

    /// <summary>Adds <c>Pulumi.yaml</c> beside the folder of stacks.</summary>
    public TemporaryStacks WithProject(string yaml) => WithFile("../Pulumi.yaml", yaml);

    /// <summary>Adds or replaces <c>Pulumi.&lt;stack&gt;.yaml</c>.</summary>
    public TemporaryStacks WithStack(string stack, string yaml) => WithFile($"Pulumi.{stack}.yaml", yaml);

    /// <summary>Adds or replaces <c>&lt;stack&gt;/apps/&lt;application&gt;.yaml</c>.</summary>
    public TemporaryStacks WithApplication(string stack, string application, string yaml) => WithFile($"{stack}/apps/{application}.yaml", yaml);

    /// <summary>Adds or replaces <c>&lt;stack&gt;/sealed/&lt;namespace&gt;/&lt;name&gt;.yaml</c>.</summary>
    public TemporaryStacks WithSealed(string stack, string @namespace, string name, string yaml) =>
        WithFile($"{stack}/sealed/{@namespace}/{name}.yaml", yaml);

    /// <summary>Adds or replaces any file.</summary>
    /// <param name="name">Its path below the folder of stacks.</param>
    /// <param name="text">Its text.</param>
    public TemporaryStacks WithFile(string name, string text)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return this;
    }

    /// <summary>Reads a stack as the command line does.</summary>
    public StackSettings Read(string stack = "dev") => SettingsReader.FromFiles(Folder, stack);

    /// <summary>The mistakes of a stack, each as the one line that the reader sees.</summary>
    public IReadOnlyList<string> Mistakes(string stack = "dev") =>
        [.. Assert.Throws<SettingsException>(() => Read(stack)).Mistakes.Select(mistake => mistake.ToString())];

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
