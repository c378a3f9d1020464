package org.holdout.request.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.holdout.guard.GuardedHttp;
import org.holdout.guard.RefusedAddressException;
import org.holdout.request.words.Refusals;

/** What may be entered of an endpoint. What is wrong is INVALID_INPUT with its field, and says how to mend it. */
@ApplicationScoped
class WebhookRules {

    private final GuardedHttp guard;
    private final WebhookSettings settings;

    WebhookRules(GuardedHttp guard, WebhookSettings settings) {
        this.guard = guard;
        this.settings = settings;
    }

    /** It asks the DNS, which may be slow: call it outside transactions. */
    URI address(String text) {
        if (text == null || text.isBlank()) {
            throw Refusals.invalid("address", "webhook.refused.noAddress");
        }
        if (text.length() > settings.maxAddressCharacters()) {
            throw Refusals.invalid("address", "webhook.refused.addressTooLong", settings.maxAddressCharacters());
        }
        try {
            URI address = new URI(text.strip());
            if (address.getRawFragment() != null) {
                throw Refusals.invalid("address", "webhook.refused.fragment");
            }
            guard.check(address);
            return address;
        } catch (URISyntaxException e) {
            throw Refusals.invalid("address", "webhook.refused.address");
        } catch (UnknownHostException e) {
            throw Refusals.invalid("address", "webhook.refused.notPublic");
        } catch (RefusedAddressException e) {
            throw Refusals.invalid("address", refused(e.reason()));
        }
    }

    private static String refused(RefusedAddressException.Reason reason) {
        return switch (reason) {
            case MALFORMED -> "webhook.refused.address";
            case NOT_HTTPS -> "webhook.refused.notHttps";
            case USER_INFO -> "webhook.refused.userInfo";
            case PORT -> "webhook.refused.port";
            case NOT_PUBLIC -> "webhook.refused.notPublic";
        };
    }

    SignatureKind signature(String code) {
        return Arrays.stream(SignatureKind.values())
                .filter(kind -> kind.name().equals(code))
                .findFirst()
                .orElseThrow(() ->
                        Refusals.invalid("signature", "webhook.refused.signature", List.of(SignatureKind.values())));
    }

    /** With commas between them; empty for all. */
    String events(List<String> types) {
        if (types == null) {
            return "";
        }
        for (String type : types) {
            if (type == null || WebhookEvent.of(type).isEmpty()) {
                String known = Arrays.stream(WebhookEvent.values())
                        .map(WebhookEvent::type)
                        .collect(Collectors.joining(", "));
                throw Refusals.invalid("events", "webhook.refused.events", known);
            }
        }
        return String.join(",", new TreeSet<>(types));
    }

    /** Null for none. */
    String description(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > settings.maxDescriptionCharacters()) {
            throw Refusals.invalid("description", "webhook.refused.description", settings.maxDescriptionCharacters());
        }
        return text.strip();
    }
}
