#!/bin/sh
# The realm as a file, beside the copy of Keycloak's database: realm-backup.sh KEYCLOAK FILE. KEYCLOAK is where Keycloak lies, which
# may run; the database is found by KC_DB_URL, KC_DB_USERNAME and KC_DB_PASSWORD. The file can be imported by another version of
# Keycloak, or read. It holds people's addresses, hashes of passwords and secrets of clients: keep it as the databases' copies.
# It runs beside the server in the same memory and holds all accounts at once: its heap is HOLDOUT_REALM_HEAP (320m).
set -eu
umask 077

[ ! -e "$2" ] || { echo "realm-backup: $2 is there already. Nothing was changed." >&2; exit 1; }
# Whom the first start makes; a command takes that only with the password, which it does not need.
unset KC_BOOTSTRAP_ADMIN_USERNAME
# The management port is taken by the server that runs; the export wants one too.
KC_HTTP_MANAGEMENT_PORT=$((${KC_HTTP_MANAGEMENT_PORT:-9000} + 5))
export KC_HTTP_MANAGEMENT_PORT
JAVA_OPTS_KC_HEAP="-Xms64m -Xmx${HOLDOUT_REALM_HEAP:-320m}"
export JAVA_OPTS_KC_HEAP
"$1/bin/kc.sh" export --optimized --realm holdout --users same_file --file "$2.part" >&2
mv "$2.part" "$2"
