package org.holdout.request.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.holdout.request.idempotency.Idempotency;
import org.holdout.request.mandate.Mandates;
import org.holdout.request.organisation.Organisations;
import org.holdout.request.words.Refusals;

/** What an organisation sees of its deliveries, and has sent again. */
@ApplicationScoped
@Transactional
class Deliveries {

    private final DeliveryTable table;
    private final Webhooks webhooks;
    private final EndpointSeals seals;
    private final WebhookQueue queue;
    private final Mandates mandates;
    private final Organisations organisations;
    private final Idempotency idempotency;
    private final WebhookSettings settings;
    private final Clock clock;

    Deliveries(
            DeliveryTable table,
            Webhooks webhooks,
            EndpointSeals seals,
            WebhookQueue queue,
            Mandates mandates,
            Organisations organisations,
            Idempotency idempotency,
            WebhookSettings settings,
            Clock clock) {
        this.table = table;
        this.webhooks = webhooks;
        this.seals = seals;
        this.queue = queue;
        this.mandates = mandates;
        this.organisations = organisations;
        this.idempotency = idempotency;
        this.settings = settings;
        this.clock = clock;
    }

    /** Queues a message that means nothing; it is tried once, also at an endpoint that is off. */
    DeliveryView test(UUID organisation, UUID endpoint, String key) {
        EndpointRow row = webhooks.one(organisation, endpoint);
        UUID id = idempotency.once(
                organisations.keyOwner(organisation), key, "test webhook " + endpoint, () -> queue.test(endpoint));
        return table.find(row.id(), organisation, mandates.today(), id)
                .map(found -> view(row, found))
                .orElseThrow(Webhooks::notFound);
    }

    /** Delivers again what happened since then and the organisation may still see; INVALID_INPUT for longer ago than it is kept. */
    WebhookInputs.Replayed replay(UUID organisation, UUID endpoint, String since, String key) {
        EndpointRow row = webhooks.forChange(organisation, endpoint);
        Instant from = since(since);
        UUID answer = idempotency.once(
                organisations.keyOwner(organisation), key, "replay webhook " + endpoint + " " + since, () -> {
                    int again = table.replay(row.id(), organisation, from, mandates.today());
                    queue.wakeAfterCommit();
                    // What is remembered with a key is an id, and this is a number.
                    return new UUID(0, again);
                });
        return new WebhookInputs.Replayed(answer.getLeastSignificantBits());
    }

    /** A page, newest first. */
    DeliveryView.Page page(UUID organisation, UUID endpoint, String state, String first, String after) {
        EndpointRow row = webhooks.one(organisation, endpoint);
        int size = size(first);
        List<DeliveryTable.Row> found =
                table.page(row.id(), organisation, mandates.today(), state(state), cursor(after), size + 1);
        List<DeliveryTable.Row> shown = found.subList(0, Math.min(size, found.size()));
        return new DeliveryView.Page(
                shown.stream().map(one -> view(row, one)).toList(),
                shown.isEmpty() ? null : cursor(shown.getLast().seq()),
                found.size() > size);
    }

    private DeliveryView view(EndpointRow endpoint, DeliveryTable.Row row) {
        return new DeliveryView(
                row.id(),
                row.type(),
                row.request(),
                row.happenedAt(),
                row.state(),
                row.attempts(),
                row.state() == DeliveryState.WAITING ? row.nextTryAt() : null,
                row.lastTriedAt(),
                row.status(),
                row.failure(),
                seals.answer(endpoint, row.answer()),
                row.body());
    }

    private Instant since(String text) {
        Instant now = clock.instant();
        try {
            Instant since = Instant.parse(text == null ? "" : text);
            if (since.isBefore(now.minus(settings.keep()))) {
                throw Refusals.invalid(
                        "since", "webhook.refused.sinceOld", settings.keep().toDays());
            }
            return since.isAfter(now) ? now : since;
        } catch (DateTimeException e) {
            throw Refusals.invalid("since", "webhook.refused.since");
        }
    }

    private int size(String first) {
        try {
            int size = first == null || first.isEmpty() ? settings.pageSize() : Integer.parseInt(first);
            if (size >= 1 && size <= settings.maxPageSize()) {
                return size;
            }
        } catch (NumberFormatException e) {
            throw Refusals.invalid("first", "common.refused.number");
        }
        throw Refusals.invalid("first", "webhook.refused.first", settings.maxPageSize());
    }

    private static DeliveryState state(String code) {
        if (code == null || code.isEmpty()) {
            return null;
        }
        return Arrays.stream(DeliveryState.values())
                .filter(state -> state.name().equals(code))
                .findFirst()
                .orElseThrow(
                        () -> Refusals.invalid("state", "common.refused.oneState", List.of(DeliveryState.values())));
    }

    private static String cursor(long seq) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Long.toString(seq).getBytes(StandardCharsets.UTF_8));
    }

    private static long cursor(String text) {
        if (text == null || text.isEmpty()) {
            return Long.MAX_VALUE;
        }
        try {
            return Long.parseLong(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw Refusals.invalid("after", "common.refused.cursor");
        }
    }
}
