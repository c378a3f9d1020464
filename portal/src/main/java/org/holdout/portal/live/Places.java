package org.holdout.portal.live;

import java.util.HashMap;
import java.util.Map;

/** Room for a number of streams, of which one visitor may take a part; whoever holds none is forgotten. */
final class Places {
    private final int all;
    private final int ofOne;
    private final Map<String, Integer> held = new HashMap<>();
    private int taken;

    Places(int all, int ofOne) {
        this.all = all;
        this.ofOne = ofOne;
    }

    /** Takes a place for this visitor, if there is one. */
    synchronized boolean take(String visitor) {
        if (taken >= all || held.getOrDefault(visitor, 0) >= ofOne) {
            return false;
        }
        taken++;
        held.merge(visitor, 1, Integer::sum);
        return true;
    }

    /** Gives a place back that this visitor took. */
    synchronized void leave(String visitor) {
        taken--;
        held.computeIfPresent(visitor, (one, count) -> count == 1 ? null : count - 1);
    }
}
