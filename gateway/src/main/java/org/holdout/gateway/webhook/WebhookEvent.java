package org.holdout.gateway.webhook;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** What a webhook can be told; in messages and over REST with a dot, as in {@code request.changed}. */
@Enum("WebhookEvent")
@Description(
        "What a webhook can be told: a request changed, mail came for one, a letter could not be sent or came back, a mandate was given or ended, an import is finished. TEST is what testWebhook sends, and is not chosen.")
public enum WebhookEvent {
    @JsonProperty("request.changed")
    REQUEST_CHANGED,

    @JsonProperty("message.received")
    MESSAGE_RECEIVED,

    @JsonProperty("letter.failed")
    LETTER_FAILED,

    @JsonProperty("mandate.given")
    MANDATE_GIVEN,

    @JsonProperty("mandate.ended")
    MANDATE_ENDED,

    @JsonProperty("import.finished")
    IMPORT_FINISHED,

    @JsonProperty("webhook.test")
    TEST
}
