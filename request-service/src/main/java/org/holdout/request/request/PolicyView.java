package org.holdout.request.request;

import java.time.LocalDate;
import org.holdout.request.policy.PolicyVersion;

/**
 * A version of a policy document as it concerns a request.
 *
 * @param document the document's id
 * @param version the version's id
 * @param at the day on which it was first seen
 */
record PolicyView(String document, String version, LocalDate at) {

    static PolicyView of(PolicyVersion version) {
        return new PolicyView(version.document(), version.version(), version.seenOn());
    }
}
