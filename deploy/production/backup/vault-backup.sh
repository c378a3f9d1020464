#!/bin/sh
# A copy of the vault's folder: vault-backup.sh VAULT FOLDER [EARLIER]. Make it after the databases' copies: a file is kept before
# its row is written, so a later copy of the vault has every file that the databases name. FOLDER is made. Kept files never change:
# those that the copy EARLIER has are linked to it and take no room twice, and keep the sum of their first copy. One that differs is
# told each time, with exit code 1, and its first copy goes on from copy to copy.
set -eu
umask 077

vault=$(CDPATH='' cd -- "$1" && pwd)
earlier=${3:+$(CDPATH='' cd -- "$3" && pwd)}
mkdir "$2"
folder=$(CDPATH='' cd -- "$2" && pwd)
mkdir "$folder/files"

is() { # SUM FILE
  [ "$(sha256sum 2> /dev/null < "$2")" = "$1  -" ]
}

# Names are UUIDs in folders of two letters; before each goes the sum that EARLIER has of it. One that is erased meanwhile is not there,
# and is not needed.
cd "$vault"
find . -type f ! -name '*.part' | awk -v sums="${earlier:+$earlier/SHA256SUMS}" '
  BEGIN { while (sums != "" && (getline line < sums) > 0) { split(line, part, "  "); sum[part[2]] = part[1] } }
  { print ($0 in sum ? sum[$0] : "new"), $0 }' > "$folder/names"
: > "$folder/new"
: > "$folder/SHA256SUMS.part"
changed=0
while read -r sum file; do
  was=$earlier/files/$file
  mkdir -p "$folder/files/${file%/*}"
  if [ "$sum" = new ]; then
    cp -p "$file" "$folder/files/$file" || [ ! -e "$file" ]
  elif cmp -s "$file" "$was"; then
    ln "$was" "$folder/files/$file"
  elif [ -e "$file" ]; then
    changed=1
    if [ -e "$was" ] && is "$sum" "$was"; then
      echo "vault-backup: $file is not what it was when it was first copied. That copy goes on; find out why, and put it back." >&2
      ln "$was" "$folder/files/$file"
    else
      echo "vault-backup: the copy of $file in $3 is not what was written there. It is copied anew; find out why." >&2
      cp -p "$file" "$folder/files/$file" || [ ! -e "$file" ]
      is "$sum" "$file" || echo "vault-backup: $file itself is not what was first copied either. Look for an older copy." >&2
      sum=new
    fi
  fi
  if [ ! -e "$folder/files/$file" ]; then
    continue
  elif [ "$sum" = new ]; then
    echo "$file" >> "$folder/new"
  else
    echo "$sum  $file" >> "$folder/SHA256SUMS.part"
  fi
done < "$folder/names"

# Whole or not there: a copy without sums is none.
cd "$folder/files"
[ ! -s ../new ] || xargs sha256sum < ../new >> ../SHA256SUMS.part
rm ../names ../new
mv ../SHA256SUMS.part ../SHA256SUMS
echo "$folder: $(wc -l < ../SHA256SUMS) files"
exit "$changed"
