package org.holdout.request.request;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.holdout.events.Event;
import org.holdout.events.EventJson;
import org.holdout.events.RequestChanged;
import org.holdout.events.RequestErased;
import org.holdout.events.RequestSent;
import org.holdout.events.RequestSnapshot;
import org.holdout.outbox.Outbox;
import org.holdout.outbox.OutboxMessage;
import org.holdout.request.mandate.Mandates;
import org.holdout.request.webhook.WebhookQueue;

/** Tells the other services, and the organisations that may see it, what became of a request: codes and days, never a personal word. */
@ApplicationScoped
class RequestEvents {

    private final Outbox outbox;
    private final Mandates mandates;
    private final WebhookQueue webhooks;

    RequestEvents(Outbox outbox, Mandates mandates, WebhookQueue webhooks) {
        this.outbox = outbox;
        this.mandates = mandates;
        this.webhooks = webhooks;
    }

    void sent(OptOutRequest request) {
        RequestSnapshot now = snapshot(request);
        append(new RequestSent(request.id(), request.version(), now));
        tell(request, ActionKind.SEND, now);
    }

    void changed(OptOutRequest request, ActionKind action) {
        RequestSnapshot now = snapshot(request);
        append(new RequestChanged(request.id(), request.version(), action.name(), now));
        tell(request, action, now);
    }

    /** Mail of that kind came for it. */
    void received(OptOutRequest request, UUID message, String kind) {
        webhooks.messageReceived(subject(request, organisation(request)), message, kind);
    }

    /** Its letter could not be sent, perhaps was not, or came back. */
    void letterFailed(OptOutRequest request) {
        webhooks.letterFailed(
                subject(request, organisation(request)),
                request.delivery().status().name());
    }

    void erased(OptOutRequest request) {
        append(new RequestErased(request.id(), request.version() + 1));
    }

    /** The organisation is named while its mandate holds: afterwards nobody tells it anything. */
    RequestSnapshot snapshot(OptOutRequest r) {
        return new RequestSnapshot(
                r.vendor(),
                r.law(),
                r.rights().stream().map(Enum::name).toList(),
                r.channel().name(),
                r.state().name(),
                r.claimedOutcome().name(),
                r.fold().refusalReason() == null
                        ? null
                        : r.fold().refusalReason().name(),
                r.fold().verifiedOutcome().name(),
                r.sentOn(),
                r.fold().receivedOn(),
                r.fold().answeredOn(),
                r.state().open() ? r.fold().answerDueOn() : null,
                r.owner(),
                organisation(r));
    }

    /** Whose mandate holds under which it is made; null for none. */
    private String organisation(OptOutRequest r) {
        return r.mandate() == null || mandates.holding(r.mandate()).isEmpty() ? null : r.organisation();
    }

    private static WebhookQueue.Subject subject(OptOutRequest r, String organisation) {
        return new WebhookQueue.Subject(
                r.id(),
                organisation == null ? null : r.mandate(),
                organisation == null ? null : UUID.fromString(organisation),
                r.shared());
    }

    private void tell(OptOutRequest request, ActionKind action, RequestSnapshot now) {
        webhooks.requestChanged(subject(request, now.organisation()), request.version(), action.name(), now);
    }

    private void append(Event event) {
        outbox.append(OutboxMessage.of(event.topic(), event.key(), event.type(), EventJson.write(event)));
    }
}
