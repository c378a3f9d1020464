package org.holdout.gateway.page;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** Lists as the services take them in an address: comma between, each once, none at all when there is nothing. */
public final class Csv {
    private Csv() {}

    /** The values with commas between; null for none, which leaves the parameter out. */
    public static String of(List<?> values) {
        return values == null || values.isEmpty()
                ? null
                : values.stream().distinct().map(Object::toString).collect(joining(","));
    }
}
