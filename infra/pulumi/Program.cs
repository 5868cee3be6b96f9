using Pulumi;
using SecretsLadder.Infra.Engine;
using SecretsLadder.Infra.Program;

return await EngineProgram.RunAsync(Console.Error, Deployment.RunAsync<SecretsStack>);
