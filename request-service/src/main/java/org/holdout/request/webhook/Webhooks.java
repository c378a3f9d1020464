package org.holdout.request.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.holdout.problem.ErrorCode;
import org.holdout.problem.ProblemException;
import org.holdout.request.idempotency.Idempotency;
import org.holdout.request.organisation.Organisations;
import org.holdout.request.privacy.UnreadableException;
import org.holdout.request.words.Refusals;

/** What an organisation does with its endpoints. Another's is NOT_FOUND. */
@ApplicationScoped
@Transactional
public class Webhooks {

    private final EndpointTable endpoints;
    private final DeliveryTable deliveries;
    private final EndpointSeals seals;
    private final Readers readers;
    private final WebhookRules rules;
    private final WebhookQueue queue;
    private final Organisations organisations;
    private final Idempotency idempotency;
    private final WebhookSettings settings;
    private final Clock clock;

    Webhooks(
            EndpointTable endpoints,
            DeliveryTable deliveries,
            EndpointSeals seals,
            Readers readers,
            WebhookRules rules,
            WebhookQueue queue,
            Organisations organisations,
            Idempotency idempotency,
            WebhookSettings settings,
            Clock clock) {
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.seals = seals;
        this.readers = readers;
        this.rules = rules;
        this.queue = queue;
        this.organisations = organisations;
        this.idempotency = idempotency;
        this.settings = settings;
        this.clock = clock;
    }

    /** That a person set a webhook up. */
    public record SetUp(UUID webhook, UUID organisation, Instant setUpAt) {}

    /** All that a person set up and that are still there, oldest first. */
    public List<SetUp> setUpBy(UUID person) {
        return endpoints.setUpBy(person).stream()
                .map(row -> new SetUp(row.id(), row.organisation(), row.createdAt()))
                .toList();
    }

    /** Nobody knows any more that the person set some of them up, or looked at them. */
    public void erase(UUID person) {
        readers.erase(person);
        endpoints.forgetCreator(person);
    }

    /** Those whose organisation's key is there; without it nobody can read or call one. */
    List<WebhookView> all(UUID organisation) {
        return endpoints.of(organisation).stream()
                .flatMap(row -> readable(row).stream())
                .toList();
    }

    /**
     * The new endpoint's id.
     *
     * @param address that of {@code in}, as {@link WebhookRules#address} read it
     */
    UUID add(UUID organisation, UUID person, WebhookInputs.New in, URI address, String key) {
        return idempotency.once(organisations.keyOwner(organisation), key, "add webhook " + in, () -> {
            SignatureKind kind = rules.signature(in.signature());
            String events = rules.events(in.events());
            String description = rules.description(in.description());
            endpoints.lockOrganisation(organisation);
            if (endpoints.of(organisation).size() >= settings.maxEndpoints()) {
                throw Refusals.of(ErrorCode.LIMIT_EXCEEDED, "webhook.refused.tooMany", settings.maxEndpoints());
            }
            UUID id = UUID.randomUUID();
            SigningKey secret = SigningKey.random(kind);
            endpoints.add(new EndpointRow(
                    id,
                    organisation,
                    seals.address(organisation, id, address),
                    seals.description(organisation, id, description),
                    kind,
                    seals.secret(organisation, id, secret),
                    id,
                    secret.publicText(),
                    null,
                    null,
                    events,
                    now(),
                    person,
                    null,
                    null,
                    null,
                    null,
                    1));
            return id;
        });
    }

    /**
     * STALE_VERSION when it was changed meanwhile. What waited while it was off is sent when it is on again.
     *
     * @param address that of {@code in}, as {@link WebhookRules#address} read it; null when it stays
     */
    WebhookView change(UUID organisation, UUID id, WebhookInputs.Change in, URI address) {
        EndpointRow row = forChange(organisation, id);
        requireVersion(row, in.version());
        endpoints.change(
                id,
                address == null ? row.address() : seals.address(organisation, id, address),
                address != null && !address.toString().equals(seals.address(row)),
                in.description() == null
                        ? row.description()
                        : seals.description(organisation, id, rules.description(in.description())),
                in.events() == null ? row.events() : rules.events(in.events()));
        if (Objects.equals(in.enabled(), true) && row.offAt() != null) {
            endpoints.switchOn(id);
            deliveries.restart(id);
            queue.wakeAfterCommit();
        } else if (Objects.equals(in.enabled(), false)) {
            endpoints.switchOff(id, OffReason.BY_MEMBER, now());
        }
        return view(endpoints.find(id).orElseThrow(Webhooks::notFound));
    }

    void remove(UUID organisation, UUID id) {
        endpoints.remove(forChange(organisation, id).id());
    }

    /** The organisation's, locked until the caller's transaction ends. */
    EndpointRow forChange(UUID organisation, UUID id) {
        return endpoints.forChange(organisation, id).orElseThrow(Webhooks::notFound);
    }

    /** The organisation's. */
    EndpointRow one(UUID organisation, UUID id) {
        return endpoints
                .find(id)
                .filter(row -> row.organisation().equals(organisation))
                .orElseThrow(Webhooks::notFound);
    }

    WebhookView view(EndpointRow row) {
        return new WebhookView(
                row.id(),
                seals.address(row),
                seals.description(row),
                row.signature(),
                row.publicKey(),
                row.types(),
                row.offAt() == null ? EndpointState.ACTIVE : EndpointState.SWITCHED_OFF,
                row.offAt(),
                row.offReason(),
                row.createdAt(),
                row.failingSince(),
                row.deliveredAt(),
                row.oldSigns(clock.instant()) ? row.oldSecretUntil() : null,
                row.version());
    }

    private Optional<WebhookView> readable(EndpointRow row) {
        try {
            return Optional.of(view(row));
        } catch (UnreadableException e) {
            return Optional.empty();
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static void requireVersion(EndpointRow row, Integer version) {
        if (version == null) {
            throw Refusals.invalid("version", "webhook.refused.version");
        }
        if (row.version() != version) {
            throw Refusals.of(ErrorCode.STALE_VERSION, "webhook.refused.stale");
        }
    }

    static ProblemException notFound() {
        return Refusals.notFound("webhook.refused.none");
    }
}
