using Pulumi;
using SecretsLadder.Infra;
using SecretsLadder.Infra.Guardrails;

// What the Pulumi engine runs. Nothing is registered before the guardrails have passed.
return await Preflight.PassesAsync(Console.Error) ? await Deployment.RunAsync<SecretsStack>() : Preflight.UserHasBeenTold;
