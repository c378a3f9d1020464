package org.holdout.e2e;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/** What the journeys leave behind for {@link LogsIT} to look for: the personal data they used, and since when parts died. */
final class Traces {

    private static final Set<String> PERSONAL = new ConcurrentSkipListSet<>(List.of(
            "ana@example.org", "ben@example.org", "ed@example.org", "olga@example.org", "photographer", "Galway"));
    private static volatile Instant firstPulledPlug = Instant.MAX;

    private Traces() {}

    /** Remembers a name, an address, a text or a file's name, and returns it. */
    static String personal(String text) {
        PERSONAL.add(text);
        return text;
    }

    static Collection<String> personal() {
        return PERSONAL;
    }

    /** From the first killed part on, the others may say that they miss it. */
    static void plugIsPulled() {
        if (firstPulledPlug.equals(Instant.MAX)) {
            firstPulledPlug = Instant.now();
        }
    }

    static Instant firstPulledPlug() {
        return firstPulledPlug;
    }
}
