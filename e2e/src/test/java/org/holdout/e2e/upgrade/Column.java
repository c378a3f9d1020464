package org.holdout.e2e.upgrade;

import java.util.Optional;

/**
 * A column that a program writes: no generated one.
 *
 * @param name quoted where it must be
 * @param type as PostgreSQL writes it, such as {@code timestamp with time zone}
 * @param required whether a row without it is refused
 * @param allowed a value that the checks on it alone allow, where there are any
 * @param larger whether a check asks it to be larger than another column
 */
record Column(String name, String type, boolean required, Optional<String> allowed, boolean larger) {

    /** A value for it, as text that PostgreSQL reads as its type; another in each round. */
    String example(int round, String table) {
        if (allowed.isPresent()) {
            return allowed.get();
        }
        if (type.endsWith("[]")) {
            return "{}";
        }
        int number = larger ? round + 1 : round;
        return switch (type) {
            case "integer", "bigint", "smallint", "numeric", "double precision", "real" -> String.valueOf(number);
            case "boolean" -> "true";
            case "date" -> "2026-01-0" + number;
            case "timestamp with time zone" -> "2026-01-0" + number + " 12:00:00+00";
            case "interval" -> number + " days";
            case "uuid" -> "00000000-0000-4000-8000-00000000000" + round;
            case "bytea" -> "\\x0" + round;
            case "json", "jsonb" -> "{\"round\": " + round + "}";
            default -> table + " " + round;
        };
    }
}
