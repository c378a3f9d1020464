package org.holdout.gateway.error;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.holdout.problem.ProblemException;

/** Bounds on what is passed on in an address: a longer text would be refused by the service's HTTP server without a word. */
@ApplicationScoped
public class Bounds {
    private final BoundsConfig config;

    Bounds(BoundsConfig config) {
        this.config = config;
    }

    /** The id, or INVALID_INPUT that names the field. */
    public String id(String field, String id) {
        return within(config.idLength(), field, id);
    }

    /** The ids, or INVALID_INPUT that names the field. */
    public List<String> ids(String field, List<String> ids) {
        if (ids == null) {
            return List.of();
        }
        if (ids.size() > config.ids()) {
            throw ProblemException.invalid(
                    field, "There are " + ids.size() + " entries in " + field + "; give at most " + config.ids() + ".");
        }
        ids.forEach(id -> id(field, id));
        return ids;
    }

    /** The text, or INVALID_INPUT that names the field. */
    public String text(String field, String text) {
        return within(config.textLength(), field, text);
    }

    /** The idempotency key, or INVALID_INPUT that names it. */
    public String key(String key) {
        return id("idempotencyKey", key);
    }

    private static String within(int bound, String field, String text) {
        if (text != null && text.length() > bound) {
            throw ProblemException.invalid(field, field + " is too long: give at most " + bound + " characters.");
        }
        return text;
    }
}
