package org.holdout.gateway.live;

import java.util.Set;
import java.util.UUID;

/** A change, and who may see it: the person whose request it is, and the organisation under whose mandate it runs, if any. */
record SeenChange(RequestChange change, UUID owner, String organisation) {

    boolean visibleTo(UUID caller, Set<String> organisations) {
        return owner.equals(caller) || (organisation != null && organisations.contains(organisation));
    }
}
