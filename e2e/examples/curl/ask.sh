#!/bin/sh
# Asks the API by curl: first without a token, then with one.
set -eu

api=${HOLDOUT_API:-http://127.0.0.1:8081/graphql}
tokens=${HOLDOUT_TOKENS:-http://127.0.0.1:8082/realms/holdout/protocol/openid-connect/token}
client=${HOLDOUT_CLIENT:-photo-guild}
secret=${HOLDOUT_SECRET:-photo-guild-local-secret-0123456789}

# What is public needs no token. The document stays the same from call to call; what differs goes into the variables.
curl --fail --silent --show-error "$api" \
  --header 'Content-Type: application/json' \
  --header 'Accept: application/graphql-response+json' \
  --data '{
    "query": "query Guides($vendor: ID!) { guides(vendor: $vendor, first: 3) { edges { node { id title } } } }",
    "variables": { "vendor": "meta" }
  }'
echo

# An organisation's own client signs in for itself. The token holds for a few minutes; ask for another when it has ended.
token=$(curl --fail --silent --show-error "$tokens" \
  --data-urlencode 'grant_type=client_credentials' \
  --data-urlencode "client_id=$client" \
  --data-urlencode "client_secret=$secret" | sed 's/.*"access_token":"\([^"]*\)".*/\1/')

curl --fail --silent --show-error "$api" \
  --header "Authorization: Bearer $token" \
  --header 'Content-Type: application/json' \
  --header 'Accept: application/graphql-response+json' \
  --data '{ "query": "{ me { roles organisations { id } } }" }'
echo
