#!/bin/sh
# Makes the secrets that are missing in the folder secrets/ beside this script, or in the folder $2; never changes one that is there.
# request-service makes the wrapping key: $1 is its image, such as holdout/request-service:1.0.0, or the folder of what was built of
# it. Needs openssl, and docker or java.
set -eu

folder=${2:-$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)/secrets}
maker=${1:-}
[ ! -d "$maker" ] || maker=$(CDPATH='' cd -- "$maker" && pwd)
umask 077
mkdir -p "$folder"
cd "$folder"
folder=$(pwd)

# What the command says, under that name once it is whole: an empty file left by a failure is no secret.
made() {
  name=$1
  shift
  if [ ! -s "$name" ]; then
    "$@" > ".$name"
    mv -f ".$name" "$name"
  fi
}

for name in guide-database request-database keys-database comparison-database keycloak-database keycloak-admin \
  postgres postgres-keys portal-client request-client; do
  made "$name" openssl rand -hex 24
done
made signing-key.pem openssl genpkey -algorithm ed25519
if [ ! -s wrapping-key.json ]; then
  rm -f .wrapping-key.json
  if [ -d "$maker" ]; then
    "${JAVA_HOME:+$JAVA_HOME/bin/}java" -cp "$maker/app/*:$maker/lib/main/*" org.holdout.request.privacy.MakeWrappingKey \
      "$folder/.wrapping-key.json"
  else
    docker run --rm --user 0:0 --entrypoint java -v "$folder:/made" "${maker:?Name the image of request-service}" \
      -cp '/deployments/app/*:/deployments/lib/main/*' org.holdout.request.privacy.MakeWrappingKey /made/.wrapping-key.json
  fi
  mv -f .wrapping-key.json wrapping-key.json
fi
for name in smtp imap; do
  [ -s "$name" ] || echo "Missing: $folder/$name, the password of the mail server's user" >&2
done
# Containers of several users read them, and on this machine only who may enter the folder.
chmod 444 ./*
chmod 700 .
