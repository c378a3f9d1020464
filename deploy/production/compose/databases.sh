#!/bin/sh
# Run once by the PostgreSQL image: a database for each NAME:SECRET in $DATABASES, owned by a user of its name.
set -eu

for pair in $DATABASES; do
  name=${pair%%:*}
  psql -v ON_ERROR_STOP=1 -q -U postgres -v name="$name" -v password="$(cat "/run/secrets/${pair#*:}")" <<'SQL'
CREATE USER :"name" PASSWORD :'password';
CREATE DATABASE :"name" OWNER :"name";
REVOKE ALL ON DATABASE :"name" FROM PUBLIC;
SQL
done
