#!/bin/sh
# A copy of the vault's folder: vault-backup.sh VAULT FOLDER [EARLIER]. Make it after the databases' copies: a file is kept before
# its row is written, so a later copy of the vault has every file that the databases name. FOLDER is made. Kept files never change:
# those that the copy EARLIER has are linked to it and take no room twice, and one that differs is told, with exit code 1.
set -eu
umask 077

vault=$(CDPATH='' cd -- "$1" && pwd)
earlier=${3:+$(CDPATH='' cd -- "$3" && pwd)/files}
mkdir "$2"
folder=$(CDPATH='' cd -- "$2" && pwd)
mkdir "$folder/files"

# Names are UUIDs in folders of two letters. One that is erased meanwhile is not there, and is not needed.
cd "$vault"
find . -type f ! -name '*.part' > "$folder/names"
changed=0
while IFS= read -r file; do
  mkdir -p "$folder/files/${file%/*}"
  if [ -n "$earlier" ] && cmp -s "$file" "$earlier/$file"; then
    ln "$earlier/$file" "$folder/files/$file"
  else
    cp -p "$file" "$folder/files/$file" || [ ! -e "$file" ]
    if [ -n "$earlier" ] && [ -e "$earlier/$file" ] && [ -e "$file" ]; then
      echo "vault-backup: $file is not what it was in $3. Keep that copy, and find out why." >&2
      changed=1
    fi
  fi
done < "$folder/names"
rm "$folder/names"

cd "$folder/files"
# Whole or not there: a copy without sums is none.
find . -type f -exec sha256sum {} + > ../SHA256SUMS.part
mv ../SHA256SUMS.part ../SHA256SUMS
echo "$folder: $(wc -l < ../SHA256SUMS) files"
exit "$changed"
