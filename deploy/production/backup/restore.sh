#!/bin/sh
# Lays a base backup where a server's data belong, so that its next start brings back what the archive holds, up to a moment or to
# the end: restore.sh FOLDER DATA ARCHIVE [TIME [TIMELINE]], such as '2026-11-26 04:00:00+00'. DATA must be empty or not there.
# TIME may be '' for the end. A server that was restored writes on in a new timeline; the newest is followed when none is named.
# Afterwards start the server; it says "archive recovery complete" in its log when it is done, and only then takes writes.
set -eu
umask 077

folder=$(CDPATH='' cd -- "$1" && pwd)
archive=$(CDPATH='' cd -- "$3" && pwd)
if [ -d "$2" ] && [ -n "$(ls -A "$2")" ]; then
  echo "restore: $2 is not empty. Nothing was changed; move it away first." >&2
  exit 1
fi
(cd "$folder" && sha256sum --quiet -c SHA256SUMS) || {
  echo "restore: $folder is not what was written there. Take another backup." >&2
  exit 1
}
mkdir -p "$2"
chmod 700 "$2"
tar -C "$2" -xf "$folder/base.tar"
cp "$folder/backup_label" "$2/backup_label"
: > "$2/recovery.signal"
# Each is said, whether it was asked for or not: a backup of a server that was itself restored still has what was said then.
{
  # What was archived before archives were compressed lies there as it is. What is not there ends the restore; what is there and cannot be
  # read stops it (a code above 125), for a server would take that for the end too, and leave out all that came after.
  echo "restore_command = 'if [ -e \"$archive/%f.gz\" ]; then gzip -dc < \"$archive/%f.gz\" > \"%p\" || exit 126; elif [ -e \"$archive/%f\" ]; then cp \"$archive/%f\" \"%p\" || exit 126; else exit 1; fi'"
  echo "recovery_target_time = '${4:-}'"
  echo "recovery_target_timeline = '${5:-latest}'"
  echo "recovery_target_action = 'promote'"
} >> "$2/postgresql.auto.conf"
