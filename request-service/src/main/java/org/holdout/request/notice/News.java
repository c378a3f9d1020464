package org.holdout.request.notice;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.holdout.request.mandate.Mandates;
import org.holdout.request.policy.PolicyVersion;

/**
 * What others do that a request's owner is told of.
 *
 * @param changes material changes of its vendor's policies since it was sent, newest first
 * @param mails the e-mails that its owner is asked about, each with the day on which it came
 * @param mandate the end of the mandate under which it is made; null when there is none, or its owner ended it
 */
record News(List<PolicyVersion> changes, Map<UUID, LocalDate> mails, Mandates.End mandate) {

    News {
        changes = List.copyOf(changes);
        mails = Collections.unmodifiableMap(new LinkedHashMap<>(mails));
    }
}
