package org.holdout.operations;

import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import org.holdout.operations.Verification.Breach;

/** A walk along the chain, entry by entry, up to the first that is not as it was. */
final class Walk {

    private final Instant named;
    private byte[] previous = Chain.start();
    private long entries;
    private Instant first;
    private Instant last;
    private Long broken;
    private Breach why;

    /** Entries from {@code named} on must say who it was. */
    Walk(Instant named) {
        this.named = named;
    }

    boolean isWhole() {
        return broken == null;
    }

    void over(AuditEntry entry, byte[] salt, byte[] seal, byte[] hash) {
        if (entry.number() != entries + 1) {
            breaks(entries + 1, Breach.MISSING);
        } else if (!Arrays.equals(hash, Chain.hash(previous, entry, seal))) {
            breaks(entry.number(), Breach.CHANGED);
        } else if (!names(entry, salt, seal)) {
            breaks(entry.number(), Breach.ACTOR);
        } else {
            entries++;
            previous = hash;
            first = first == null ? entry.at() : first;
            last = entry.at();
        }
    }

    /** What was found, where the chain should end with this number and hash. */
    Verification endsAt(long number, byte[] hash) {
        if (isWhole() && entries != number) {
            breaks(Math.min(entries, number) + 1, Breach.MISSING);
        } else if (isWhole() && !Arrays.equals(previous, hash)) {
            breaks(number, Breach.CHANGED);
        }
        return new Verification(entries, first, last, HexFormat.of().formatHex(previous), broken, why);
    }

    private boolean names(AuditEntry entry, byte[] salt, byte[] seal) {
        return entry.actor() == null
                ? entry.at().isBefore(named)
                : Arrays.equals(seal, Chain.seal(salt, entry.actor()));
    }

    private void breaks(long number, Breach how) {
        broken = number;
        why = how;
    }
}
