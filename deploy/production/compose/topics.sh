#!/bin/sh
# Makes the topics that are missing at the broker $1. Name, partitions, and how long messages are kept, in milliseconds; -1: for ever.
set -eu

while read -r name partitions retention; do
  /opt/kafka/bin/kafka-topics.sh --bootstrap-server "$1" --create --if-not-exists --topic "$name" \
    --partitions "$partitions" --replication-factor 1 --config retention.ms="$retention"
done <<'TOPICS'
holdout.requests 6 -1
holdout.requests.dead-letter 1 7776000000
holdout.guides 6 31536000000
holdout.guides.dead-letter 1 7776000000
holdout.policies 6 31536000000
holdout.policies.dead-letter 1 7776000000
TOPICS
