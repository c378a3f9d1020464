package org.holdout.comparison.outcome;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Where a person stands with a vendor, as it is or as it is told: the parts that are known, by codes. Written as {@code
 * sent=1;law=eu-gdpr;answered=1;how=REFUSED}.
 */
record Place(Map<Part, String> parts) {

    /** Nothing is told. */
    static final Place NOWHERE = new Place(Map.of());

    private static final String YES = "1";

    Place {
        Map<Part, String> known = new EnumMap<>(Part.class);
        known.putAll(parts);
        parts = Collections.unmodifiableMap(known);
    }

    /** The parts with a value; others are left out. */
    static Place of(Map<Part, String> values) {
        return new Place(values.entrySet().stream()
                .filter(part -> part.getValue() != null)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** Reads what {@link #text} wrote. */
    static Place read(String text) {
        Map<Part, String> parts = new EnumMap<>(Part.class);
        for (String part : text.isEmpty() ? new String[0] : text.split(";")) {
            int equals = part.indexOf('=');
            for (Part known : Part.values()) {
                if (known.code().equals(part.substring(0, equals))) {
                    parts.put(known, part.substring(equals + 1));
                }
            }
        }
        return new Place(parts);
    }

    /** The part's code; null where it is not known. */
    String of(Part part) {
        return parts.get(part);
    }

    boolean has(Part part) {
        return parts.containsKey(part);
    }

    boolean is(Part part, String code) {
        return code.equals(parts.get(part));
    }

    Place with(Part part, String code) {
        Map<Part, String> more = new EnumMap<>(Part.class);
        more.putAll(parts);
        more.put(part, code);
        return new Place(more);
    }

    /** Whether there is a request. */
    boolean isSent() {
        return is(Part.SENT, YES);
    }

    boolean isAnswered() {
        return is(Part.ANSWERED, YES);
    }

    String text() {
        return parts.entrySet().stream()
                .map(part -> part.getKey().code() + "=" + part.getValue())
                .collect(Collectors.joining(";"));
    }
}
