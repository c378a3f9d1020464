#!/bin/sh
# What one machine copies each night, for cron: night.sh [COPIES [DAYS]], as root. Base backups go to the archives of both servers; vault,
# realm and Kafka to a new folder in COPIES (/srv/holdout-copies), named by date and time. Then what is older than DAYS (60) is removed,
# and of the keys what is older than 30. One part that fails does not stop the others; each says how it went, and the exit code is 1 if any failed.
# Each copy may take HOLDOUT_NIGHT_SECONDS seconds (7200), and anything else of the engine five minutes; what takes longer has failed.
set -eu
umask 077

scripts=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
# One at a time: a second one would start Kafka while the first copies it.
exec 9< "$scripts/night.sh"
command -v flock > /dev/null || { echo "night: flock is missing. Nothing was done." >&2; exit 1; }
flock -n -E 75 9 || {
  code=$?
  [ "$code" = 75 ] && echo "night: another one is under way. Nothing was done." >&2 || echo "night: $scripts/night.sh cannot be locked. Nothing was done." >&2
  exit 1
}
copies=${1:-/srv/holdout-copies}
days=${2:-60}
stamp=$(date -u +%F-%H%M)
mkdir -p "$copies"
copies=$(CDPATH='' cd -- "$copies" && pwd)
tonight=$copies/$stamp
mkdir "$tonight"
cd "$scripts/../compose"

limit=${HOLDOUT_NIGHT_SECONDS:-7200}
usual=$((limit < 300 ? limit : 300))

# dc SECONDS …: what the engine does in that time.
dc() {
  within=$1
  shift
  timeout -k 30 "$within" docker compose --env-file settings.env "$@" < /dev/null
}

# Where a volume lies on this machine; nothing is copied from a place that is not known.
volume() {
  place=$(timeout -k 30 "$usual" docker volume inspect -f '{{.Mountpoint}}' "holdout_$1") && [ -n "$place" ] && [ -d "$place" ] && echo "$place"
}

failed=''
part() {
  name=$1
  shift
  if "$@"; then
    echo "night: $name: done"
  else
    code=$?
    [ "$code" != 124 ] || echo "night: $name: took longer than it may; see HOLDOUT_NIGHT_SECONDS" >&2
    echo "night: $name: FAILED" >&2
    failed="$failed $name"
  fi
}

base() { # SERVER [DATABASE]
  server=$1
  shift
  # Ended within, so that nothing goes on there and half a copy is taken away; from outside only when the engine does not answer.
  dc $((limit + limit / 10 + 1)) exec -T -e PGUSER=postgres "$server" timeout -k 30 "$limit" \
    sh /backup/base-backup.sh /var/lib/postgresql/18/docker "/archive/base-$stamp" "$@"
}

forget() { dc "$usual" exec -T "$1" sh /backup/forget.sh /archive "$2"; }

# Dated folders in COPIES, oldest first, without tonight's.
earlier() {
  for folder in "$copies"/[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]-[0-9][0-9][0-9][0-9]; do
    [ ! -d "$folder" ] || [ -h "$folder" ] || [ "$folder" = "$tonight" ] || echo "$folder"
  done
}

vault() {
  last=$(earlier | while IFS= read -r folder; do [ ! -f "$folder/vault/SHA256SUMS" ] || echo "$folder/vault"; done | tail -n 1)
  from=$(volume vault) && timeout -k 30 "$limit" "$scripts/vault-backup.sh" "$from" "$tonight/vault" ${last:+"$last"}
}

# The file is in the container only while it is copied from there, whatever happens. Ended within too, where that container can.
realm() {
  dc $((limit + limit / 10 + 1)) exec -T -e "HOLDOUT_REALM_HEAP=${HOLDOUT_REALM_HEAP:-320m}" keycloak bash -c 'file=/tmp/realm.json
    trap "rm -f $file $file.part" EXIT
    trap "exit 1" HUP INT TERM
    rm -f $file $file.part
    KC_DB_PASSWORD="$(cat /run/secrets/keycloak-database)"
    export KC_DB_PASSWORD
    within=""
    ! command -v timeout > /dev/null || within="timeout -k 30 $1"
    $within sh /backup/realm-backup.sh /opt/keycloak $file && cat $file' bash "$limit" > "$tonight/realm.json.part" &&
    [ -s "$tonight/realm.json.part" ] && mv "$tonight/realm.json.part" "$tonight/realm.json" && return
  rm -f "$tonight/realm.json.part"
  return 1
}

start_kafka() { dc "$usual" start kafka; }

# It starts again however the copy went, and when this script is ended meanwhile. Only the newest copy is of use.
kafka() {
  from=$(volume kafka) || return 1
  trap start_kafka EXIT
  trap 'exit 1' HUP INT TERM
  copied=0
  dc "$usual" stop -t 60 kafka && timeout -k 30 "$limit" "$scripts/kafka-backup.sh" "$from" "$tonight/kafka" || copied=1
  start_kafka || copied=1
  trap - EXIT HUP INT TERM
  [ "$copied" = 0 ] && earlier | while IFS= read -r folder; do rm -rf "$folder/kafka"; done
}

# The databases first: a file of the vault is kept before its row is written.
part postgres base postgres
part postgres-keys base postgres-keys holdout_request_keys
part vault vault
part realm realm
part kafka kafka
part forget-postgres forget postgres "$days"
part forget-postgres-keys forget postgres-keys 30
part forget-copies timeout -k 30 "$limit" "$scripts/forget-copies.sh" "$copies" "$days"

[ -z "$failed" ] || { echo "night: FAILED:$failed" >&2; exit 1; }
