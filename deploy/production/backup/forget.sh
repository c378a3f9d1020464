#!/bin/sh
# Removes base backups whose time is over, and changes that no other needs: forget.sh ARCHIVE DAYS. ARCHIVE holds base backups named
# base-… and changes. How old one is, its label says, wherever it was copied to. The newest stays: when it is older than DAYS, none
# is removed and the exit code is 1. One that never came to its end goes after a day.
# Run it daily, in each place where copies lie. Keys: 30 days, no longer.
set -eu

cd "$1"
days=$2
now=$(date +%s)

# How many seconds ago the base backup in a folder was begun.
age() {
  begun=$(date -d "$(sed -n 's/^START TIME: //p' "$1/backup_label")" +%s)
  echo $((now - begun))
}

young=
for base in base-*/; do
  [ -d "$base" ] || continue
  if [ ! -e "$base/SHA256SUMS" ]; then
    if [ -z "$(find "$base" -prune -mmin -1440)" ]; then
      rm -r "$base"
      echo "forget: $base never came to its end and is removed"
    fi
  elif [ "$(age "$base")" -lt $((days * 86400)) ]; then
    young=yes
  fi
done
if [ -z "$young" ]; then
  echo "forget: no base backup in $1 is younger than $days days. None was removed; make one." >&2
  exit 1
fi
for base in base-*/; do
  if [ -e "$base/SHA256SUMS" ] && [ "$(age "$base")" -ge $((days * 86400)) ]; then
    rm -r "$base"
    echo "forget: $base is removed"
  fi
done

# A change's name has its timeline in the first eight letters; which comes first, the rest says.
first=$(sed -n 's/^START WAL LOCATION: .* (file [0-9A-F]\{8\}\([0-9A-F]\{16\}\))$/\1/p' base-*/backup_label | sort | head -n 1)
[ -n "$first" ]
# shellcheck disable=SC2012 # Names of changes are letters, digits and dots; a name of another kind is passed over.
ls | LC_ALL=C awk -v first="$first" '
  length($0) >= 24 && substr($0, 1, 24) !~ /[^0-9A-F]/ && substr($0, 9, 16) "" < first "" { print }' | xargs -r rm -f --
