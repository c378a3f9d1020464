package org.holdout.gateway.error;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.holdout.problem.ProblemException;

/**
 * Bounds on what is passed on. In an address, a longer text would be refused by the service's HTTP server without a word; in a
 * body, the service says more exactly what each field may hold.
 */
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
        List<String> entries = entries(field, ids);
        entries.forEach(id -> id(field, id));
        within(config.listLength(), field, String.join(",", entries));
        return entries;
    }

    /** The list, empty for none, or INVALID_INPUT that names the field when it has too many entries. */
    public <T> List<T> entries(String field, List<T> list) {
        return within(config.ids(), field, list);
    }

    /** As {@link #entries}, for drafts that an organisation begins. */
    public <T> List<T> drafts(String field, List<T> list) {
        return within(config.drafts(), field, list);
    }

    private static <T> List<T> within(int bound, String field, List<T> list) {
        if (list == null) {
            return List.of();
        }
        if (list.size() > bound) {
            throw ProblemException.invalid(
                    field, "There are " + list.size() + " entries in " + field + "; give at most " + bound + ".");
        }
        return list;
    }

    /** The text, or INVALID_INPUT that names the field. */
    public String text(String field, String text) {
        return within(config.textLength(), field, text);
    }

    /** A text of a body, or INVALID_INPUT that names the field. */
    public String prose(String field, String text) {
        return within(config.proseLength(), field, text);
    }

    /** Texts of a body, or INVALID_INPUT that names the field; null stays null. */
    public List<String> prose(String field, List<String> texts) {
        entries(field, texts).forEach(text -> prose(field, text));
        return texts;
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
