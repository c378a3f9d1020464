package org.holdout.portal.components;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.holdout.portal.gateway.PageInfo;
import org.holdout.portal.webhook.Standing;
import org.holdout.portal.webhook.WebhookApi;
import org.holdout.portal.webhook.WebhookDeliveryState;
import org.holdout.portal.webhook.WebhookEvent;
import org.holdout.portal.webhook.WebhookFailure;

/** What the components of webhooks show on their page. */
public final class WebhookSamples {
    private static final Instant TIME = Instant.parse("2026-07-24T10:00:00Z");

    /** Every standing of a webhook. */
    public List<Standing> standings() {
        return List.of(Standing.values());
    }

    /** One delivery of each state. */
    public WebhookApi.Deliveries deliveries() {
        return new WebhookApi.Deliveries(
                Arrays.stream(WebhookDeliveryState.values())
                        .map(WebhookSamples::delivery)
                        .map(WebhookApi.Edge::new)
                        .toList(),
                new PageInfo(false, null));
    }

    private static WebhookApi.Delivery delivery(WebhookDeliveryState state) {
        boolean taken = state == WebhookDeliveryState.DELIVERED;
        return new WebhookApi.Delivery(
                "sample-" + state,
                WebhookEvent.REQUEST_CHANGED,
                "sample",
                TIME,
                state,
                3,
                state == WebhookDeliveryState.WAITING ? TIME : null,
                TIME,
                taken ? 200 : 500,
                taken ? null : WebhookFailure.STATUS,
                taken ? "{\"ok\":true}" : "An error that a machine wrote for nobody",
                state == WebhookDeliveryState.STOPPED ? null : "{\"type\":\"request.changed\",\"data\":{}}");
    }
}
