#!/bin/sh
# Removes the dated folders of night.sh that are older than DAYS: forget-copies.sh COPIES DAYS. Their age is the date in their name,
# since copying and touching change every other; what is named otherwise stays. When no folder younger than DAYS holds vault and realm
# whole, nothing is removed and the exit code is 1. Run it daily, in each place where copies lie.
set -eu

cd "$1"
days=$2
case $days in
  '' | 0* | *[!0-9]*) echo "forget-copies: DAYS is a number of days, 1 or more, and not \"$days\"." >&2; exit 2 ;;
esac
over=$(date -u -d "@$(($(date +%s) - days * 86400))" +%Y%m%d)
old=''
young=''
for folder in [0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]-[0-9][0-9][0-9][0-9]; do
  [ -d "$folder" ] && [ ! -h "$folder" ] || continue
  if [ "$(echo "$folder" | cut -c 1-10 | tr -d -)" -lt "$over" ]; then
    old="$old $folder"
  elif [ -f "$folder/vault/SHA256SUMS" ] && [ -f "$folder/realm.json" ]; then
    young=$folder
  fi
done
if [ -z "$young" ]; then
  echo "forget-copies: no copy of vault and realm in $1 is younger than $days days. Nothing was removed; make one." >&2
  exit 1
fi
for folder in $old; do
  rm -rf "./$folder"
  echo "forget-copies: $folder is removed"
done
