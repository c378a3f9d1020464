package org.holdout.gateway.live;

import java.util.Set;
import java.util.UUID;

/** A change, and who may see it: the person whose request it is, and the organisation under whose mandate it runs, if any. */
record SeenChange(RequestChange change, UUID owner, String organisation) {

    boolean visibleTo(UUID caller, Set<String> organisations) {
        return isOf(caller) || (organisation != null && organisations.contains(organisation));
    }

    /** Whether the request is this caller's own. */
    boolean isOf(UUID caller) {
        return owner.equals(caller);
    }
}
