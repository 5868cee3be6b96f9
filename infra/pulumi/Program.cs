using Pulumi;
using SecretsLadder.Infra;

return await EngineProgram.RunAsync(Console.Error, Deployment.RunAsync<SecretsStack>);
