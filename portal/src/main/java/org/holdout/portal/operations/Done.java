package org.holdout.portal.operations;

import java.util.Arrays;

/** What an operator has just done. */
public enum Done {
    ASSIGNED,
    DELETED,
    REDRIVEN;

    /** The one of that name, null for another word. */
    static Done named(String name) {
        return Arrays.stream(values())
                .filter(done -> done.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
