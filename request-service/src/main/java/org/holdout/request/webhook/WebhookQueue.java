package org.holdout.request.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.holdout.events.RequestSnapshot;
import org.holdout.request.mandate.MandateEnded;
import org.holdout.request.mandate.MandateGranted;

/**
 * Queues what organisations are told, in the transaction of the change: it is told exactly when that commits, and nothing is lost
 * afterwards.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class WebhookQueue {

    private final DeliveryTable deliveries;
    private final DeliveryClaims claims;
    private final WebhookRelay relay;
    private final TransactionSynchronizationRegistry transaction;
    private final ObjectMapper json;
    private final Clock clock;

    WebhookQueue(
            DeliveryTable deliveries,
            DeliveryClaims claims,
            WebhookRelay relay,
            TransactionSynchronizationRegistry transaction,
            ObjectMapper json,
            Clock clock) {
        this.deliveries = deliveries;
        this.claims = claims;
        this.relay = relay;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
    }

    /**
     * A request that organisations may see.
     *
     * @param mandate the mandate under which it is made, while that holds; null for none
     * @param organisation whose mandate that is; null for none
     * @param shared whether it is shared with any organisation
     */
    public record Subject(UUID request, UUID mandate, UUID organisation, boolean shared) {}

    /** A request was sent or changed. */
    public void requestChanged(Subject of, int version, String action, RequestSnapshot now) {
        tell(
                of,
                WebhookEvent.REQUEST_CHANGED,
                mandate -> Payload.RequestData.of(of.request(), version, action, mandate, now));
    }

    /**
     * Mail came for a request.
     *
     * @param kind what sort of mail it is, as the API names it
     */
    public void messageReceived(Subject of, UUID message, String kind) {
        tell(
                of,
                WebhookEvent.MESSAGE_RECEIVED,
                mandate -> new Payload.MessageData(of.request(), message, kind, mandate));
    }

    /**
     * The letter of a request could not be sent, perhaps was not, or came back.
     *
     * @param status which of them, as the API names it
     */
    public void letterFailed(Subject of, String status) {
        tell(of, WebhookEvent.LETTER_FAILED, mandate -> new Payload.LetterData(of.request(), status, mandate));
    }

    /** An import came to its end. */
    public void importFinished(
            UUID organisation, UUID id, String state, int lines, int drafted, int repeated, int faulty) {
        tell(
                organisation,
                id,
                WebhookEvent.IMPORT_FINISHED,
                new Payload.ImportData(id, state, lines, drafted, repeated, faulty));
    }

    /** From the commit on the organisation is told nothing more of these requests. */
    public void unshared(List<UUID> requests, UUID organisation) {
        claims.stopShared(requests, organisation);
    }

    void granted(@Observes MandateGranted given) {
        tell(
                given.organisation(),
                given.mandate(),
                WebhookEvent.MANDATE_GIVEN,
                new Payload.MandateData(given.mandate(), given.until(), null));
    }

    /**
     * What waits under it is not sent; that it ended is told, unless it was never given. Telling holds the endpoints, which everybody
     * locks before their deliveries; what is told is under no mandate, so it is not stopped.
     */
    void ended(@Observes MandateEnded ended) {
        if (ended.given()) {
            tell(
                    ended.organisation(),
                    ended.mandate(),
                    WebhookEvent.MANDATE_ENDED,
                    new Payload.MandateData(ended.mandate(), null, ended.by().name()));
        }
        claims.stopUnder(ended.mandate());
    }

    /** A message to one endpoint that means nothing; its id. */
    UUID test(UUID endpoint) {
        UUID id = UUID.randomUUID();
        Instant at = now();
        deliveries.addTest(id, endpoint, write(WebhookEvent.TEST, at, new Payload.TestData(endpoint)), at);
        woken(1);
        return id;
    }

    /** Has the relay look once the caller's transaction is committed. */
    void wakeAfterCommit() {
        transaction.registerInterposedSynchronization(new WakeAfterCommit(relay));
    }

    /** Without an organisation that may see it, nobody asks the database. */
    private void tell(Subject of, WebhookEvent event, Function<UUID, Object> dataUnder) {
        if (of.organisation() == null && !of.shared()) {
            return;
        }
        Instant at = now();
        woken(deliveries.addOfRequest(
                of.request(),
                of.mandate(),
                of.organisation(),
                event.type(),
                write(event.type(), at, dataUnder.apply(of.mandate())),
                write(event.type(), at, dataUnder.apply(null)),
                at));
    }

    private void tell(UUID organisation, UUID about, WebhookEvent event, Object data) {
        Instant at = now();
        woken(deliveries.add(organisation, about, event.type(), write(event.type(), at, data), at));
    }

    private void woken(int queued) {
        if (queued > 0) {
            wakeAfterCommit();
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private String write(String type, Instant at, Object data) {
        try {
            return json.writeValueAsString(new Payload(type, at, data));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Codes can always be written", e);
        }
    }

    private record WakeAfterCommit(WebhookRelay relay) implements Synchronization {
        @Override
        public void beforeCompletion() {
            // Only the commit matters.
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                relay.wake();
            }
        }
    }
}
