#!/bin/sh
# Makes a release of this checkout: release.sh VERSION --base NAME@sha256:… [--to FOLDER] [--unrehearsed VERSION]
# Sets the version, writes down what is released, runs every test, rehearses the upgrade from the last candidate and the last release,
# packs the images twice and compares them, and commits and tags. Pushes nothing. What fails leaves the checkout as it was.
# A version before this one whose tag is not here cannot be rehearsed, and there is no release then, unless --unrehearsed names it.
set -eu

cd "$(dirname "$0")/../.."

fail() {
  printf 'release: %s\n' "$*" >&2
  exit 1
}

say() {
  printf 'release: %s\n' "$*"
}

[ $# -gt 0 ] || fail 'say release.sh VERSION --base NAME@sha256:… [--to FOLDER] [--unrehearsed VERSION].'
version=$1
shift
base=
unrehearsed=
to=deploy/release/target/$version
while [ $# -gt 0 ]; do
  case "$1 ${2-}" in
    '--base '?*) base=$2 ;;
    '--to '?*) to=$2 ;;
    '--unrehearsed '?*) unrehearsed="$unrehearsed $2 " ;;
    *) fail "\"$1\" is not understood; say --base NAME@sha256:… and, if you like, --to FOLDER." ;;
  esac
  shift 2
done

printf '%s\n' "$version" | grep -Eqx '[0-9]+\.[0-9]+\.[0-9]+(-rc\.[0-9]+)?' \
  || fail "\"$version\" is no version; write it as 1.2.3, or 1.2.3-rc.1 for a candidate."
[ -n "$base" ] || fail 'name the images'"'"' base, a Java 25 runtime, by its digest: --base NAME@sha256:….'
[ -z "$(git status --porcelain)" ] || fail 'something is not committed (git status); commit it or put it away first.'
git rev-parse -q --verify "refs/tags/v$version" > /dev/null && fail "v$version is there already; take another version."
grep -qx "## $version, not released yet" CHANGELOG.md \
  || fail "CHANGELOG.md has no heading \"## $version, not released yet\"; write there what an operator must know."
awk -v heading="## $version, not released yet" '
  $0 == heading { inside = 1; next } /^## / { inside = 0 } inside && NF { found = 1 } END { exit !found }' CHANGELOG.md \
  || fail "CHANGELOG.md says nothing of $version; write below its heading what an operator must know."

previous=$(cat deploy/release/last/version deploy/release/last/release 2> /dev/null | sort -u)
rehearsed=
for before in $previous; do
  case "$unrehearsed" in
    *" $before "*) say "no upgrade is rehearsed from $before, as you say." ;;
    *)
      git rev-parse -q --verify "refs/tags/v$before" > /dev/null || fail "the upgrade from $before cannot be rehearsed, since there is \
no tag v$before here. Fetch it (git fetch --tags); only if nobody runs $before, say --unrehearsed $before."
      rehearsed="$rehearsed $before"
      ;;
  esac
done
head=$(git rev-parse HEAD)

undo() {
  code=$?
  [ "$code" -eq 0 ] && return
  git reset -q --hard "$head"
  git clean -fdq
  say "nothing was released; the checkout is as it was."
}
trap undo EXIT
trap 'exit 130' INT
trap 'exit 143' HUP TERM

# Replaces in a file, keeping its rights: edit FILE SED-SCRIPT.
edit() {
  sed "$2" "$1" > "$1.new"
  cat "$1.new" > "$1"
  rm "$1.new"
}

for pom in $(git ls-files 'pom.xml' '*/pom.xml'); do
  edit "$pom" "/<artifactId>holdout<\/artifactId>/{n;s|<version>.*</version>|<version>$version</version>|;}"
  grep -A1 '<artifactId>holdout</artifactId>' "$pom" | grep -q "<version>$version</version>" \
    || fail "$pom names Holdout's version in another way; put <version> below <artifactId>holdout</artifactId>."
done
edit CHANGELOG.md "s/^## $version, not released yet\$/## $version, $(LC_ALL=C date -u '+%-d %B %Y')/"

say "running every test ..."
./holdout test || fail 'a test failed, or the build did.'

# Only now: the tests above hold this version to the one before.
sh deploy/release/record.sh "$version"

for before in $rehearsed; do
  say "rehearsing the upgrade from $before ..."
  ./holdout rehearse-upgrade "v$before" || fail "the upgrade from $before failed."
done

say "packing the images twice ..."
mkdir -p "$to"
again=$to/again
./holdout images --base "$base" --to "$to" --tag "$version" || fail 'the images were not made.'
./holdout images --base "$base" --to "$again" --tag "$version" || fail 'the images were not made.'
cmp -s "$to/digests.txt" "$again/digests.txt" || fail "the same files gave other digests: compare $to/digests.txt and $again/digests.txt."
rm -rf "$again" "$to/cache"
(cd "$to" && sha256sum digests.txt *.tar *.cdx.json > SHA256SUMS)

git ls-files 'pom.xml' '*/pom.xml' | xargs git add CHANGELOG.md deploy/release/last gateway/schema.released.graphql
git diff --quiet && [ -z "$(git ls-files --others --exclude-standard)" ] \
  || fail 'the build changed files (git status); build, commit them, and try again.'
git commit -q -m "Release $version"
git tag -a "v$version" -m "Holdout $version"
trap - EXIT
say "v$version is tagged; images, lists of what they are made of and SHA256SUMS are in $to. Push when you are content: git push --follow-tags."
