using SecretsLadder.Infra.Commands;

return await CommandLine.RunAsync(args, Console.Out, Console.Error);
