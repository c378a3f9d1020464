#!/bin/sh
# A copy of a running PostgreSQL server's data, whole together with its archive: base-backup.sh DATA FOLDER [DATABASE]
# DATA is the server's data directory; FOLDER is made, and goes again when the copy fails. DATABASE is written anew before: of what
# was deleted from it nothing is in the copy then, while a server leaves deleted rows lie in its files until it needs the room. Say
# holdout_request_keys for the keys. The server needs archive_mode = on and an archive_command; psql finds it by PGHOST, PGPORT, PGUSER
# and PGPASSWORD. See https://www.postgresql.org/docs/18/continuous-archiving.html, 25.3.4.
# An archive that takes nothing is waited for HOLDOUT_ARCHIVE_WAIT (30min), then the copy has failed. Whoever reads a table that is to be
# written anew waits behind this at most HOLDOUT_LOCK_WAIT seconds (10) at a time; in use for long, it is tried three times.
set -eu
umask 077

HOLDOUT_DATA=$(CDPATH='' cd -- "$1" && pwd)
export HOLDOUT_DATA
mkdir "$2"
cd "$2"
folder=$(pwd)
trap 'code=$?; [ "$code" -eq 0 ] || rm -rf "$folder"; exit "$code"' EXIT
trap 'exit 1' HUP INT TERM
lock_wait=${HOLDOUT_LOCK_WAIT:-10}
tries=3
until [ -z "${3:-}" ] || psql -X -q -v ON_ERROR_STOP=1 -d "$3" -c "SET lock_timeout = '${lock_wait}s'" -c 'VACUUM FULL'; do
  tries=$((tries - 1))
  if [ "$tries" -eq 0 ]; then
    echo "base-backup: $3 could not be written anew, so it is not copied. See pg_stat_activity for who holds it." >&2
    exit 1
  fi
  sleep $((lock_wait * 3))
done

# Beginning and end belong to one session, so the copy is made from within it. What changes meanwhile (tar ends with 1 then) is
# made right from the archive. The last line comes when all of the archive is there that this copy needs.
psql -X -q -A -t -v ON_ERROR_STOP=1 -v archive_wait="${HOLDOUT_ARCHIVE_WAIT:-30min}" -d postgres <<'SQL'
SELECT 1 / (current_setting('archive_mode') <> 'off')::int AS archive_mode_is_on \g /dev/null
SELECT pg_backup_start('holdout', fast => true) \g /dev/null
\! tar -C "$HOLDOUT_DATA" --exclude='./pg_wal/?*' --exclude='./pg_replslot/?*' --exclude='./pg_dynshmem/?*' --exclude='./pg_notify/?*' --exclude='./pg_serial/?*' --exclude='./pg_snapshots/?*' --exclude='./pg_stat_tmp/?*' --exclude='./pg_subtrans/?*' --exclude='pgsql_tmp*' --exclude='./postmaster.*' --exclude='*.log' -cf base.tar . || [ $? -eq 1 ] || rm -f base.tar
SET statement_timeout = :'archive_wait';
SELECT labelfile FROM pg_backup_stop(wait_for_archive => true) \g backup_label
SQL

sha256sum base.tar backup_label > SHA256SUMS
echo "$folder: $(wc -c < base.tar) bytes"
