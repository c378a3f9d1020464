package org.holdout.request.webhook;

import java.util.Arrays;
import java.util.Optional;

/** What an organisation can be told of. */
enum WebhookEvent {
    /** A request under its mandate, or shared with it, was sent or changed. */
    REQUEST_CHANGED("request.changed"),
    /** Mail came for such a request, and waits for somebody to say what it says unless a machine wrote it. */
    MESSAGE_RECEIVED("message.received"),
    /** The letter of such a request could not be sent, perhaps was not, or came back. */
    LETTER_FAILED("letter.failed"),
    /** A member gave it a mandate. */
    MANDATE_GIVEN("mandate.given"),
    /** A mandate ended, by the member's hand or the organisation's; not by its last day, which was told when it was given. */
    MANDATE_ENDED("mandate.ended"),
    /** Every line of an import has its outcome. */
    IMPORT_FINISHED("import.finished");

    /** The type of what the test button sends; nobody subscribes to it. */
    static final String TEST = "webhook.test";

    private final String type;

    WebhookEvent(String type) {
        this.type = type;
    }

    /** Its name in messages. */
    String type() {
        return type;
    }

    static Optional<WebhookEvent> of(String type) {
        return Arrays.stream(values()).filter(one -> one.type.equals(type)).findFirst();
    }
}
