package org.holdout.request.request;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.holdout.problem.ErrorCode;
import org.holdout.request.idempotency.Idempotency;
import org.holdout.request.mandate.MandateEnded;
import org.holdout.request.mandate.MandateView.OrganisationName;
import org.holdout.request.organisation.Organisations;
import org.holdout.request.webhook.WebhookQueue;
import org.holdout.request.words.Refusals;

/** Which organisations may see a person's request without acting on it: those that the person names, until they end it or a mandate of that organisation. */
@ApplicationScoped
@Transactional
class Shares {

    private final ShareRows rows;
    private final Requests requests;
    private final Organisations organisations;
    private final Idempotency idempotency;
    private final WebhookQueue webhooks;
    private final RequestConfig config;
    private final Clock clock;

    Shares(
            ShareRows rows,
            Requests requests,
            Organisations organisations,
            Idempotency idempotency,
            WebhookQueue webhooks,
            RequestConfig config,
            Clock clock) {
        this.rows = rows;
        this.requests = requests;
        this.organisations = organisations;
        this.idempotency = idempotency;
        this.webhooks = webhooks;
        this.config = config;
        this.clock = clock;
    }

    /** NOT_FOUND for a request that is not the person's, INVALID_INPUT for an organisation that is not known here. */
    UUID share(UUID owner, UUID id, UUID organisation, String key) {
        return idempotency.once(owner, key, "share " + id + " " + organisation, () -> {
            OptOutRequest request = requests.ownedForChange(id, owner).orElseThrow(OptOutRequests::notFound);
            if (organisation == null
                    || organisations.names(List.of(organisation)).isEmpty()) {
                throw Refusals.invalid("organisation", "organisation.refused.none");
            }
            if (rows.findByIdOptional(new RequestShare.Key(id, organisation)).isEmpty()) {
                if (rows.count("request", id) >= config.maxShares()) {
                    throw Refusals.of(ErrorCode.LIMIT_EXCEEDED, "refused.shares", config.maxShares());
                }
                rows.persist(new RequestShare(id, organisation, clock.instant().truncatedTo(ChronoUnit.MICROS)));
                request.share(true);
            }
            return id;
        });
    }

    /** From the commit on the organisation does not see it any more. */
    UUID unshare(UUID owner, UUID id, UUID organisation, String key) {
        return idempotency.once(owner, key, "unshare " + id + " " + organisation, () -> {
            OptOutRequest request = requests.ownedForChange(id, owner).orElseThrow(OptOutRequests::notFound);
            rows.delete("request = ?1 and organisation = ?2", id, organisation);
            request.share(rows.count("request", id) > 0);
            webhooks.unshared(List.of(id), organisation);
            return id;
        });
    }

    /**
     * Whoever ends a mandate reads in it that the organisation sees nothing more, so it sees nothing more that was shared with it either.
     * After the webhooks, which lock endpoints before deliveries.
     */
    void ended(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) MandateEnded mandate) {
        List<UUID> shared = mandate.given() ? rows.ofOwner(mandate.owner(), mandate.organisation()) : List.of();
        if (!shared.isEmpty()) {
            rows.delete("request in ?1 and organisation = ?2", shared, mandate.organisation());
            webhooks.unshared(shared, mandate.organisation());
        }
    }

    /** With whom each of these requests is shared, by two queries; by none when none is. */
    Map<UUID, List<OrganisationName>> ofMany(List<OptOutRequest> all) {
        List<UUID> ids = all.stream()
                .filter(OptOutRequest::shared)
                .map(OptOutRequest::id)
                .toList();
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<RequestShare> shares = rows.list("request in ?1 order by sharedAt", ids);
        Map<UUID, String> names = organisations.names(
                shares.stream().map(RequestShare::organisation).distinct().toList());
        return shares.stream()
                .collect(Collectors.groupingBy(
                        RequestShare::request,
                        Collectors.mapping(
                                s -> new OrganisationName(s.organisation(), names.get(s.organisation())),
                                Collectors.toList())));
    }
}
