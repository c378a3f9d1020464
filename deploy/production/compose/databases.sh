#!/bin/sh
# Run once by the PostgreSQL image: a database for each NAME:SECRET in $DATABASES, owned by a user of its name. Secrets lie in
# $SECRETS, which is /run/secrets where nothing is said.
set -eu

for pair in $DATABASES; do
  name=${pair%%:*}
  SECRET_FILE=${SECRETS:-/run/secrets}/${pair#*:}
  export SECRET_FILE
  # psql reads the password itself: on a command line everybody on the machine could.
  psql -X -v ON_ERROR_STOP=1 -q -U postgres -v name="$name" <<'SQL'
\set password `cat "$SECRET_FILE"`
CREATE USER :"name" PASSWORD :'password';
CREATE DATABASE :"name" OWNER :"name";
REVOKE ALL ON DATABASE :"name" FROM PUBLIC;
SQL
done
