#!/usr/bin/env bash
# Which packages of Pulumi mark the value of a secret by themselves, and which leave that to the program.
#
# Expected: every resource that holds a secret value marks it, so that a value given in clear is encrypted in the state.
# Found: the AWS, GCP, Vault and Kubernetes packages do, with two exceptions. azure-native leaves the value of a key vault's
# entry unmarked, and kubernetes leaves the data of a SecretList unmarked although Secret and SecretPatch mark it. A program
# that assigns a value in clear there keeps it in clear in its outputs: pass an output that is marked already.
#
# Versions: @pulumi/pulumi 3.276.0, @pulumi/azure-native 3.28.0, @pulumi/aws 7.48.0, @pulumi/gcp 9.37.0,
# @pulumi/kubernetes 4.34.2, @pulumi/vault 7.8.0. Needs Node.js 20 and npm; takes about a minute and 500 MB.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes > /dev/null
npm install --silent --ignore-scripts --no-audit --no-fund \
  @pulumi/pulumi@3.276.0 @pulumi/azure-native@3.28.0 @pulumi/aws@7.48.0 @pulumi/gcp@9.37.0 @pulumi/kubernetes@4.34.2 @pulumi/vault@7.8.0

cat > marked.js <<'JS'
const pulumi = require("@pulumi/pulumi");
pulumi.runtime.setMocks({ newResource: args => ({ id: args.name, state: args.inputs }), call: args => args.inputs }, "project", "stack", false);
const { Secret: VaultEntry } = require("@pulumi/azure-native/keyvault");
const { SecretVersion: AwsVersion } = require("@pulumi/aws/secretsmanager");
const { SecretVersion: GcpVersion } = require("@pulumi/gcp/secretmanager");
const { Secret, SecretPatch, SecretList } = require("@pulumi/kubernetes/core/v1");
const { SecretV2 } = require("@pulumi/vault/kv");
const data = { key: "dmFsdWU=" };
const inputs = {
  "aws secretsmanager.SecretVersion.secretString": new AwsVersion("a", { secretId: "s", secretString: "value" }).secretString,
  "azure-native keyvault.Secret.properties": new VaultEntry("b", { resourceGroupName: "g", vaultName: "v", properties: { value: "value" } }).properties,
  "gcp secretmanager.SecretVersion.secretData": new GcpVersion("c", { secret: "s", secretData: "value" }).secretData,
  "kubernetes core/v1.Secret.data": new Secret("d", { data }).data,
  "kubernetes core/v1.SecretPatch.data": new SecretPatch("e", { metadata: { name: "n" }, data }).data,
  "kubernetes core/v1.SecretList.items": new SecretList("f", { items: [{ data }] }).items,
  "vault kv.SecretV2.dataJson": new SecretV2("g", { mount: "m", dataJson: "{}" }).dataJson,
};
(async () => {
  for (const [name, output] of Object.entries(inputs)) {
    console.log(`${(await pulumi.isSecret(output)) ? "marked  " : "unmarked"} ${name}`);
  }
})();
JS

expected='marked   aws secretsmanager.SecretVersion.secretString
unmarked azure-native keyvault.Secret.properties
marked   gcp secretmanager.SecretVersion.secretData
marked   kubernetes core/v1.Secret.data
marked   kubernetes core/v1.SecretPatch.data
unmarked kubernetes core/v1.SecretList.items
marked   vault kv.SecretV2.dataJson'
found=$(node marked.js)
echo "$found"
diff <(echo "$expected") <(echo "$found") && echo "as found"
