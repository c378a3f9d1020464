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
import org.holdout.problem.ProblemException;

/** What may be entered of an endpoint. What is wrong is INVALID_INPUT with its field, and says how to mend it. */
@ApplicationScoped
class WebhookRules {

    /** The same for a name that is none and for one inside, so that nobody learns which names there are. */
    private static final String NOT_CALLED =
            "This host is not part of the public internet, so it is not called. Look whether its name is right.";

    private final GuardedHttp guard;
    private final WebhookSettings settings;

    WebhookRules(GuardedHttp guard, WebhookSettings settings) {
        this.guard = guard;
        this.settings = settings;
    }

    /** It asks the DNS, which may be slow: call it outside transactions. */
    URI address(String text) {
        if (text == null || text.isBlank()) {
            throw ProblemException.invalid("address", "Give the address that is to be called.");
        }
        if (text.length() > settings.maxAddressCharacters()) {
            throw ProblemException.invalid(
                    "address", "An address has at most " + settings.maxAddressCharacters() + " characters.");
        }
        try {
            URI address = new URI(text.strip());
            if (address.getRawFragment() != null) {
                throw ProblemException.invalid("address", "Leave out what follows #. It is never sent.");
            }
            guard.check(address);
            return address;
        } catch (URISyntaxException e) {
            throw ProblemException.invalid("address", "Give a whole address, such as https://example.org/holdout.");
        } catch (UnknownHostException e) {
            throw ProblemException.invalid("address", NOT_CALLED);
        } catch (RefusedAddressException e) {
            throw ProblemException.invalid("address", refused(e.reason()));
        }
    }

    private static String refused(RefusedAddressException.Reason reason) {
        return switch (reason) {
            case MALFORMED -> "Give a whole address, such as https://example.org/holdout.";
            case NOT_HTTPS -> "Give an address that begins with https://.";
            case USER_INFO -> "Leave out the name and the password before the host.";
            case PORT -> "This port is not called. Use 443, the usual one of https.";
            case NOT_PUBLIC -> NOT_CALLED;
        };
    }

    SignatureKind signature(String code) {
        return Arrays.stream(SignatureKind.values())
                .filter(kind -> kind.name().equals(code))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid(
                        "signature", "Give the signature as one of " + List.of(SignatureKind.values()) + "."));
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
                throw ProblemException.invalid("events", "Give events as some of " + known + "; none for all.");
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
            throw ProblemException.invalid(
                    "description", "A description has at most " + settings.maxDescriptionCharacters() + " characters.");
        }
        return text.strip();
    }
}
