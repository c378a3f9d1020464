package org.holdout.request.request;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The rows of timelines. Entries are only ever added. */
@ApplicationScoped
class Timelines implements PanacheRepositoryBase<TimelineEntry, UUID> {

    /** In the order of recording. */
    List<TimelineEntry> of(UUID request) {
        return list("requestId = ?1 order by position", request);
    }

    /** Those of many requests, by one query; a request without entries is not in the map. */
    Map<UUID, List<TimelineEntry>> ofMany(Collection<UUID> requests) {
        if (requests.isEmpty()) {
            return Map.of();
        }
        return list("requestId in ?1 order by requestId, position", requests).stream()
                .collect(Collectors.groupingBy(TimelineEntry::requestId));
    }
}
