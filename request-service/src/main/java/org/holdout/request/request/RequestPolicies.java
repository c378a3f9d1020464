package org.holdout.request.request;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.holdout.request.policy.PolicyVersion;
import org.holdout.request.policy.PolicyVersions;

/** What vendors' policies mean to requests: the versions in force when they were sent, and what changed since while they were open. */
@ApplicationScoped
class RequestPolicies {

    private final PolicyVersions versions;

    RequestPolicies(PolicyVersions versions) {
        this.versions = versions;
    }

    /** Both of one request, by document and newest first. */
    record Policies(List<PolicyView> kept, List<PolicyView> changes) {

        private static final Policies NONE = new Policies(List.of(), List.of());
    }

    /** Those of many requests, by one query each; every request is in the map. */
    Map<UUID, Policies> of(List<OptOutRequest> requests) {
        Map<UUID, Policies> found = new HashMap<>();
        requests.forEach(r -> found.put(r.id(), Policies.NONE));
        List<OptOutRequest> sent =
                requests.stream().filter(r -> r.sentOn() != null).toList();
        if (sent.isEmpty()) {
            return found;
        }
        Map<UUID, List<PolicyVersion>> kept =
                versions.keptFor(sent.stream().map(OptOutRequest::id).toList());
        LocalDate earliest = sent.stream()
                .map(OptOutRequest::sentOn)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        List<PolicyVersion> changes = versions.changedAfter(
                earliest, sent.stream().map(OptOutRequest::vendor).distinct().toList());
        sent.forEach(r -> found.put(
                r.id(),
                new Policies(
                        kept.getOrDefault(r.id(), List.of()).stream()
                                .map(PolicyView::of)
                                .toList(),
                        changes.stream()
                                .filter(c -> concerns(c, r))
                                .map(PolicyView::of)
                                .toList())));
        return found;
    }

    private static boolean concerns(PolicyVersion change, OptOutRequest r) {
        return change.vendor().equals(r.vendor())
                && change.seenOn().isAfter(r.sentOn())
                && (r.upkeep().endedOn() == null
                        || !change.seenOn().isAfter(r.upkeep().endedOn()));
    }
}
