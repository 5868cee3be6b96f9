using System.Diagnostics;
using System.Text;
using SecretsLadder.Infra.Tests.Changes.Revisions;
using SecretsLadder.Infra.Tests.Stacks;
using SecretsLadder.Shared;

namespace SecretsLadder.Infra.Tests.Native;

/// <summary>
/// The managed program and the native executable, each a process in a checkout of the repository's stacks, at the same place, which is made anew
/// once a run has left it otherwise. The executable is copied beside it alone: it finds no file that it lives on, and no repository above.
/// </summary>
public sealed class BothPrograms : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("secrets-ladder-native-").FullName;
    private readonly Lazy<TemporaryRepository> _template = new(MakeTemplate);
    private string? _untouched;
    private bool _isTouched;

    private string Checkout => Path.Combine(_root, "checkout");

    private string Executable => Path.Combine(_root, Path.GetFileName(NativeProgram.File!));

    /// <summary>Runs the managed program.</summary>
    /// <param name="input">What it reads from standard input.</param>
    /// <param name="args">The arguments.</param>
    internal ProgramEnd Managed(string input, params string[] args) => Run("dotnet", [ManagedProgram.File, .. args], input);

    /// <summary>Runs the native executable.</summary>
    /// <param name="input">What it reads from standard input.</param>
    /// <param name="args">The arguments.</param>
    internal ProgramEnd Native(string input, params string[] args) => NativeIn(".", input, args);

    /// <summary>Runs the native executable in another folder.</summary>
    /// <param name="folder">The folder, from the checkout on.</param>
    /// <param name="input">What it reads from standard input.</param>
    /// <param name="args">The arguments.</param>
    internal ProgramEnd NativeIn(string folder, string input, params string[] args)
    {
        if (!File.Exists(Executable))
        {
            File.Copy(NativeProgram.File!, Executable);
        }

        return Run(Executable, args, input, folder);
    }

    public void Dispose()
    {
        Directory.Delete(_root, recursive: true);
        if (_template.IsValueCreated)
        {
            _template.Value.Dispose();
        }
    }

    private ProgramEnd Run(string program, string[] args, string input, string folder = ".")
    {
        MakeCheckout();
        using var process = Process.Start(new ProcessStartInfo(program, args)
        {
            WorkingDirectory = Path.Combine(Checkout, folder),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.Latin1,
            StandardErrorEncoding = Encoding.Latin1,
        })!;
        var error = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var files = Files();
        _isTouched = files != _untouched;
        return new(process.ExitCode, WithoutCall(output), WithoutCall(error.GetAwaiter().GetResult()), files);
    }

    /// <summary>Each names in its messages how it is called itself.</summary>
    private static string WithoutCall(string text) => text.Replace("dotnet run --project infra --", "secrets-ladder", StringComparison.Ordinal);

    private void MakeCheckout()
    {
        if (_isTouched)
        {
            Directory.Delete(Checkout, recursive: true);
        }

        if (!Directory.Exists(Checkout))
        {
            Copy(_template.Value.Stacks.Root, Checkout);
            _untouched = Files();
        }
    }

    private string Files() => string.Concat(
        from file in Directory.EnumerateFiles(Checkout, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        let name = Path.GetRelativePath(Checkout, file)
        where !name.StartsWith(".git", StringComparison.Ordinal)
        select $"{name}\n{File.ReadAllText(file, Encoding.Latin1)}\n");

    /// <summary>Two commits: what the repository holds, and a contract that reads one entry more.</summary>
    private static TemporaryRepository MakeTemplate()
    {
        var stacks = new TemporaryStacks();
        Copy(ShippedStacks.Folder.Path, stacks.Path);
        Copy(Path.Combine(RepositoryRoot.Path, "tests", "fixtures", "lint"), Path.Combine(stacks.Root, "manifests"));
        Copy(Path.Combine(AppContext.BaseDirectory, "Golden"), Path.Combine(stacks.Root, "plans"));
        var repository = TemporaryRepository.Of(stacks.WithProject(File.ReadAllText(Path.Combine(RepositoryRoot.Path, "Pulumi.yaml"))));
        StackCopy.Replace(stacks, "prod/apps/checkout.yaml", "stripe#webhookSecret }", "stripe#webhookSecret, FRAUD_API_KEY: fraud#apiKey }");
        return repository.Commit();
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
            File.SetAttributes(target, FileAttributes.Normal); // Git's objects are read-only.
        }
    }
}
