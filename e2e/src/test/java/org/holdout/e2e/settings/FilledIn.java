package org.holdout.e2e.settings;

import java.util.Map;
import java.util.TreeMap;

/** An operator's answers to what {@code settings.env} asks. */
final class FilledIn {

    static final Map<String, String> VALUES = new TreeMap<>(Map.ofEntries(
            Map.entry("HOLDOUT_VERSION", "0.1.0"),
            Map.entry("HOLDOUT_PORTAL_NAME", "holdout.example"),
            Map.entry("HOLDOUT_API_NAME", "api.holdout.example"),
            Map.entry("HOLDOUT_SIGN_IN_NAME", "id.holdout.example"),
            Map.entry("HOLDOUT_KAFKA_CLUSTER_ID", "4L6g3nShT-eMCtK--X86sw"),
            Map.entry("HOLDOUT_MAIL_FROM", "requests@holdout.example"),
            Map.entry("HOLDOUT_SMTP_HOST", "mail.holdout.example"),
            Map.entry("HOLDOUT_SMTP_USER", "requests"),
            Map.entry("HOLDOUT_IMAP_HOST", "mail.holdout.example"),
            Map.entry("HOLDOUT_IMAP_USER", "requests"),
            Map.entry("HOLDOUT_OPERATOR_NAME", "Example Association"),
            Map.entry("HOLDOUT_OPERATOR_ADDRESS", "Long Lane 1,10115 Berlin"),
            Map.entry("HOLDOUT_OPERATOR_EMAIL", "office@holdout.example")));

    private FilledIn() {}
}
