#!/bin/sh
# Puts a copy of the vault back: vault-restore.sh FOLDER VAULT. VAULT must be empty or not there, and belongs to request-service
# afterwards (chown).
set -eu
umask 077

folder=$(CDPATH='' cd -- "$1" && pwd)
if [ -d "$2" ] && [ -n "$(ls -A "$2")" ]; then
  echo "vault-restore: $2 is not empty. Nothing was changed; move it away first." >&2
  exit 1
fi
(
  cd "$folder/files" \
    && [ -f ../SHA256SUMS ] && [ "$(find . -type f | wc -l)" -eq "$(wc -l < ../SHA256SUMS)" ] \
    && { [ ! -s ../SHA256SUMS ] || sha256sum --quiet -c ../SHA256SUMS; }
) || {
  echo "vault-restore: $folder is not what was written there. Take another copy." >&2
  exit 1
}
mkdir -p "$2"
cp -Rp "$folder/files/." "$2"
echo "$2: $(wc -l < "$folder/SHA256SUMS") files"
