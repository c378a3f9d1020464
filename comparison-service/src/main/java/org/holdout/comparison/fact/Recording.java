package org.holdout.comparison.fact;

import java.time.LocalDate;

/**
 * How something came to be known here.
 *
 * @param day the day (UTC) from which on it was
 * @param author the editor's user name, for other editors' eyes only; null for a file
 * @param reason the editor's, null for a file
 */
record Recording(LocalDate day, Origin origin, String author, String reason) {

    static Recording byFile(LocalDate day) {
        return new Recording(day, Origin.FILE, null, null);
    }

    /** The same on a later day; what is known already is never changed for the days before. */
    Recording notBefore(LocalDate other) {
        return other == null || !other.isAfter(day) ? this : new Recording(other, origin, author, reason);
    }
}
