#!/bin/sh
# Puts a copy of a Kafka broker's data back: kafka-restore.sh FOLDER DATA. DATA must be empty or not there.
set -eu
umask 077

folder=$(CDPATH='' cd -- "$1" && pwd)
if [ -d "$2" ] && [ -n "$(ls -A "$2")" ]; then
  echo "kafka-restore: $2 is not empty. Nothing was changed; move it away first." >&2
  exit 1
fi
(cd "$folder" && sha256sum --quiet -c SHA256SUMS) || {
  echo "kafka-restore: $folder is not what was written there. Take another copy." >&2
  exit 1
}
mkdir -p "$2"
# The user has the same number in the container, and perhaps another name on this machine.
tar -C "$2" --numeric-owner -xf "$folder/data.tar"
