#!/bin/sh
# A copy of a Kafka broker's data: kafka-backup.sh DATA FOLDER. The broker must stand still, stopped in order; events wait in the
# services' outboxes meanwhile. Topics and how far each service has read them are both in it. FOLDER is made.
set -eu
umask 077

data=$(CDPATH='' cd -- "$1" && pwd)
# The broker leaves this file when it ends in order, and removes it when it starts.
if [ ! -f "$data/.kafka_cleanshutdown" ]; then
  echo "kafka-backup: the broker of $data runs, or was not stopped in order. Stop it first." >&2
  exit 1
fi
mkdir "$2"
cd "$2"
tar -C "$data" -cf data.tar .
sha256sum data.tar > SHA256SUMS
echo "$(pwd): $(wc -c < data.tar) bytes"
