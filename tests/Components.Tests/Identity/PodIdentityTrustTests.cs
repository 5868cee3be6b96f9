using SecretsLadder.Components.Identity;
using SecretsLadder.Shared;

namespace SecretsLadder.Components.Tests.Identity;

public sealed class PodIdentityTrustTests
{
    [Fact]
    public void OfOperator_ServiceAccount_IsTheOnlyOne() => Assert.Equal(
        SortedJson.OfYaml(
            """
            Version: "2012-10-17"
            Statement:
              - Effect: Allow
                Principal: { Service: pods.eks.amazonaws.com }
                Action: ["sts:AssumeRole", "sts:TagSession"]
                Condition: { StringEquals: { "aws:RequestTag/kubernetes-namespace": eso, "aws:RequestTag/kubernetes-service-account": operator } }
            """),
        SortedJson.Of(YamlJson.Parse(PodIdentityTrust.OfOperator("eso", "operator").ToJson())));

    [Fact]
    public void OfReader_Stores_AreTheOnlyOnes() => Assert.Equal(
        SortedJson.OfYaml(
            """
            Version: "2012-10-17"
            Statement:
              - Effect: Allow
                Principal: { AWS: "arn:aws:iam::111122223333:role/prod-eu.external-secrets" }
                Action: ["sts:AssumeRole", "sts:TagSession"]
                Condition:
                  StringEquals:
                    aws:RequestTag/esoNamespace: production
                    aws:RequestTag/esoStoreKind: SecretStore
                    aws:RequestTag/esoStoreName: [shop.default, shop.params]
            """),
        SortedJson.Of(YamlJson.Parse(PodIdentityTrust.OfReader(
            "arn:aws:iam::111122223333:role/prod-eu.external-secrets", new("SecretStore", ["shop.default", "shop.params"], ["production"]))
                .ToJson())));
}
