package org.holdout.request.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What requests are called. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class RequestNames {

    private final Requests requests;

    RequestNames(Requests requests) {
        this.requests = requests;
    }

    /**
     * A request's name.
     *
     * @param vendor the vendor's id
     */
    public record Name(UUID request, String reference, String vendor) {}

    /** Those of a person's requests, by one query; of other people's none. */
    public Map<UUID, Name> of(UUID owner, Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : requests
                        .find(
                                "select id, reference, vendor from OptOutRequest where owner = ?1 and id in ?2",
                                owner,
                                ids)
                        .project(Name.class)
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Name::request, Function.identity()));
    }
}
