package org.holdout.portal.operations;

import java.util.Arrays;

/** What parts need and do, as far as the portal has words for it; the most needed first. */
public enum Need {
    DATABASE("database"),
    KEYS("keys database"),
    KAFKA("Kafka"),
    CHANNELS("channels"),
    KEYCLOAK("Keycloak"),
    VAULT("vault"),
    RELAY("mail relay"),
    MAILBOX("mailbox"),
    REDIS("Redis"),
    LIMITS("shared limits"),
    CONTENT("content");

    private final String check;

    Need(String check) {
        this.check = check;
    }

    /** The one that this check is of; null where the portal has no words for it. */
    static Need of(String check) {
        return Arrays.stream(values())
                .filter(need -> need.check.equals(check))
                .findFirst()
                .orElse(null);
    }
}
