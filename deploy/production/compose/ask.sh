#!/bin/sh
# Asks a part by a port that is published nowhere, from within the network of the compose file: ask.sh GET|POST SERVICE:PORT/PATH. Prints
# what it answers; the exit code is 0 when that was asked well. It waits HOLDOUT_ASK_SECONDS (300) at most. Keycloak's container has a bash, and nothing else is needed.
set -eu

cd "$(dirname -- "$0")"
cut=$(mktemp)
trap 'rm -f "$cut"' EXIT
{ timeout -k 5 "${HOLDOUT_ASK_SECONDS:-300}" docker compose --env-file settings.env exec -T keycloak bash -c '
  server=${2%%/*}
  exec 3<> "/dev/tcp/${server%:*}/${server#*:}"
  printf "%s /%s HTTP/1.0\r\nHost: %s\r\nContent-Type: application/json\r\nContent-Length: 0\r\n\r\n" "$1" "${2#*/}" "$server" >&3
  cat <&3' bash "$1" "$2" < /dev/null || echo cut > "$cut"; } | {
  end=$(printf '\r')
  read -r status || status=''
  while IFS= read -r header && [ "$header" != "$end" ]; do :; done
  cat
  case $status in
    'HTTP/1.'?' 2'*) [ ! -s "$cut" ] || { echo "ask: $2 did not answer to its end" >&2; exit 1; } ;;
    *) echo "ask: $2 answered: ${status:-nothing}" >&2; exit 1 ;;
  esac
}
