#!/bin/sh
# Removes base backups whose time is over, and changes that no other needs: forget.sh ARCHIVE DAYS. ARCHIVE holds base backups named
# base-… and changes. The newest base backup always stays: when it is older than DAYS, nothing is removed and the exit code is 1.
# Run it daily, in each place where copies lie. Keys: 30 days, no longer.
set -eu

cd "$1"
days=$2
minutes=$((days * 24 * 60))
young=$(find . -path './base-*/SHA256SUMS' -mmin "-$minutes")
if [ -z "$young" ]; then
  echo "forget: no base backup in $1 is younger than $days days. Nothing was removed; make one." >&2
  exit 1
fi
find . -path './base-*/SHA256SUMS' -mmin "+$minutes" | while IFS= read -r sums; do
  rm -r "${sums%/SHA256SUMS}"
  echo "forget: ${sums%/SHA256SUMS} is removed"
done

# A change's name has its timeline in the first eight letters; which comes first, the rest says.
first=$(sed -n 's/^START WAL LOCATION: .* (file [0-9A-F]\{8\}\([0-9A-F]\{16\}\))$/\1/p' base-*/backup_label | sort | head -n 1)
[ -n "$first" ]
for change in [0-9A-F]*; do
  place=$(expr "$change" : '[0-9A-F]\{8\}\([0-9A-F]\{16\}\)' || true)
  if [ -n "$place" ] && [ "$place" != "$first" ] && [ "$(printf '%s\n%s\n' "$place" "$first" | sort | head -n 1)" = "$place" ]; then
    rm "$change"
  fi
done
