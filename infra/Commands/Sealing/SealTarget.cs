using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Schemas;
using SecretsLadder.Infra.Settings.Applications;
using SecretsLadder.Infra.Settings.Stack;
using SecretsLadder.Infra.Yaml;

namespace SecretsLadder.Infra.Commands.Sealing;

/// <summary>The Secret that values are sealed for: only what a contract of the stack asks for can be sealed.</summary>
/// <param name="Application">The application that owns the contract.</param>
/// <param name="Namespace">Namespace of the Secret.</param>
/// <param name="Contract">The contract, its parameters resolved.</param>
internal sealed record SealTarget(string Application, string Namespace, SecretContract Contract)
{
    /// <summary>The Secret.</summary>
    public NamespacedName Secret => new(Namespace, Contract.Name);

    /// <summary>Finds a Secret among the contracts of a stack.</summary>
    /// <param name="settings">The stack.</param>
    /// <param name="namespace">Namespace of the Secret.</param>
    /// <param name="name">Name of the Secret.</param>
    /// <exception cref="CommandException">No contract asks for it, or two do, or a parameter of it has no value.</exception>
    public static SealTarget Find(StackSettings settings, string @namespace, string name)
    {
        var all = settings.Contracts.ToList();
        var here = all.Where(candidate => candidate.Own.Namespace == @namespace).ToList();
        if (here.Count == 0)
        {
            var namespaces = all.Select(candidate => candidate.Own.Namespace).Distinct().Order(StringComparer.Ordinal).ToList();
            throw new CommandException(
                $"no application of stack '{settings.Stack}' is in the namespace {Echo.Of(@namespace)}; "
                + $"there are {string.Join(", ", namespaces)}{NearMiss.Suggest(@namespace, namespaces)}");
        }

        return here.Where(candidate => candidate.Name == name).ToList() switch
        {
            [var only] => new(only.Application.Name, @namespace, Resolve(only.Contract, only.Own, settings.Stack)),
            [] => throw new CommandException(
                Unknown(
                    name, @namespace, [.. here.Select(candidate => candidate.Name)],
                    all.FirstOrDefault(candidate => candidate.Name == name)?.Own.Namespace)),
            [var first, var second, ..] =>
                throw new CommandException(
                    $"the applications '{first.Application.Name}' and '{second.Application.Name}' both have a contract for the Secret '{name}' in "
                    + $"'{@namespace}'; a Secret has one owner"),
        };
    }

    /// <summary>The key that a command line means: the one it names, else the only one there is.</summary>
    /// <param name="key">The key, or null.</param>
    /// <exception cref="CommandException">The contract has no such key, or several and none is named.</exception>
    public string KeyOf(string? key)
    {
        var keys = Contract.Keys.Select(known => known.Name).ToList();
        if (key is null)
        {
            return keys is [var only]
                ? only
                : throw new CommandException($"the Secret '{Contract.Name}' has {keys.Count} keys; name one with --key: {Known}");
        }

        return CheckKey(key) is { } problem ? throw new CommandException(problem) : key;
    }

    /// <summary>Whether a key can be sealed: null, or what is wrong. Only a legal key is repeated; anything else could be a value.</summary>
    public string? CheckKey(string key)
    {
        var keys = Contract.Keys.Select(known => known.Name).ToList();
        return Contract.DerivedKeys.FirstOrDefault(derived => derived.Name == key) is { } composed
            ? $"the key '{key}' is composed of {string.Join(", ", composed.Template.Keys.Select(Echo.Of))}, and not sealed itself"
            : keys.Contains(key) ? null
            : $"the Secret '{Contract.Name}' has no such "
                + $"key{(KubernetesNames.CheckSecretKey(key) is null ? "" : ", nor can any have it: a value is never an argument")}; "
                + $"it has {Known}{NearMiss.Suggest(key, keys)}";
    }

    private string Known => string.Join(", ", Contract.Keys.Select(known => Echo.Of(known.Name)));

    private static SecretContract Resolve(SecretContract contract, ApplicationSettings own, string stack)
    {
        var missing = contract.DerivedKeys.SelectMany(derived => derived.Template.Parameters).Distinct()
            .Where(parameter => !own.Parameters.ContainsKey(parameter)).ToList();
        return missing.Count == 0
            ? contract.Resolve(own.Parameters)
            : throw new CommandException(
                $"a template of the Secret '{contract.Name}' needs the parameter {string.Join(", ", missing.Select(Echo.Of))}, "
                + $"which has no value in stack '{stack}'; set it under parameters of its application");
    }

    private static string Unknown(string name, string @namespace, List<string> here, string? elsewhere) =>
        $"no contract asks for the Secret {Echo.Of(name)} in the namespace '{@namespace}'; "
        + $"there are {string.Join(", ", here.Order(StringComparer.Ordinal))}"
        + (elsewhere is null ? NearMiss.Suggest(name, here) : $"; it is in the namespace '{elsewhere}'");
}
