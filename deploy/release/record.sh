#!/bin/sh
# Writes down what this checkout releases, so that tests can hold what comes after to it: migrations, event schemas, the
# API's schema. Usage: record.sh VERSION. Done by release.sh.
set -eu

cd "$(dirname "$0")/../.."
version=$1
last=deploy/release/last

# Writes a file of hashes of all files that git knows by these patterns.
hashes() {
  file=$1
  shift
  git ls-files -- "$@" | LC_ALL=C sort | xargs sha256sum > "$file"
}

mkdir -p "$last"
rm -f "$last"/R__*.sql
printf '%s\n' "$version" > "$last/version"
hashes "$last/migrations.sha256" ':(glob)**/src/main/resources/db/*/V*.sql'
hashes "$last/events.sha256" ':(glob)events/src/main/resources/schemas/*.json' ':(glob)events/src/test/resources/golden/*.json'
# Repeatable migrations may be edited, so these are kept themselves.
git ls-files -- ':(glob)**/src/main/resources/db/*/R__*.sql' | while IFS= read -r file; do
  [ ! -e "$last/${file##*/}" ] || { echo "record: two migrations are called ${file##*/}; rename one." >&2; exit 1; }
  cp "$file" "$last"
done
# A candidate's databases and topics live on, but its API may still change, and the release before it still runs: what that one
# uses is not retired by a candidate.
case "$version" in
  *-rc.*) [ -e "$last/retired.txt" ] || : > "$last/retired.txt" ;;
  *)
    cp deploy/release/retired.txt "$last/retired.txt"
    printf '%s\n' "$version" > "$last/release"
    cp gateway/schema.graphql gateway/schema.released.graphql
    ;;
esac
