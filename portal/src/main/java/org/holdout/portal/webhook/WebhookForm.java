package org.holdout.portal.webhook;

import java.util.Arrays;
import java.util.List;
import org.holdout.portal.site.Form;

/** The fields that a new webhook and a changed one share. */
final class WebhookForm {
    static final String ADDRESS = "address";
    static final String EVENTS = "events";
    static final String DESCRIPTION = "description";

    /** What can be chosen: all but the test, which comes when it is asked for. */
    static final List<WebhookEvent> CHOICES = Arrays.stream(WebhookEvent.values())
            .filter(event -> event != WebhookEvent.TEST)
            .toList();

    private WebhookForm() {}

    /** The events that are ticked; none means all. */
    static List<WebhookEvent> events(Form form) {
        return CHOICES.stream()
                .filter(event -> form.chosen(EVENTS, event.name()))
                .toList();
    }
}
