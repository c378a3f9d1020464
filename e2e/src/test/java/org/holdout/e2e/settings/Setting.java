package org.holdout.e2e.settings;

/**
 * One setting of one application.
 *
 * @param name its property, such as {@code holdout.mail.smtp.host}
 * @param type what it takes, in a word or two
 * @param fallback its value when nothing is said; null where it has none
 * @param optional whether it may be left out although it has no default
 * @param bounds what the value is held to, such as {@code 1 to 100}; empty where its type says all
 * @param meaning what it is for, as its declaration says
 */
record Setting(String name, String type, String fallback, boolean optional, String bounds, String meaning) {

    boolean needed() {
        return fallback == null && !optional;
    }

    /** Whether it is a number or a duration, or a list of them: what a bound belongs to. */
    boolean isMeasure() {
        return type.endsWith("number") || type.endsWith("duration");
    }

    Setting withFallback(String value) {
        return new Setting(name, type, value, optional, bounds, meaning);
    }
}
