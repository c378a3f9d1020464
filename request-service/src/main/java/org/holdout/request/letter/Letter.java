package org.holdout.request.letter;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A letter to a vendor.
 *
 * @param name the sender's; null when it is not known
 * @param details the sender's address and e-mail, a line each
 * @param recipient name and postal address, a line each
 * @param date the day of the letter, written out
 * @param paragraphs from the salutation to the name at the end; a paragraph may have several lines
 */
public record Letter(
        Locale language,
        String name,
        List<String> details,
        List<String> recipient,
        String date,
        String subject,
        List<String> paragraphs) {

    private static final String EMPTY_LINE = "\n\n";

    /** Keeps its own copies of the lists. */
    public Letter {
        details = List.copyOf(details);
        recipient = List.copyOf(recipient);
        paragraphs = List.copyOf(paragraphs);
    }

    /** From the salutation to the name and the sender's details, as an e-mail says it; no line is broken. */
    @JsonIgnore
    public String text() {
        List<String> parts = new ArrayList<>(paragraphs);
        if (!details.isEmpty()) {
            parts.add(String.join("\n", details));
        }
        return String.join(EMPTY_LINE, parts);
    }

    /** All of it, as a letter on paper says it. */
    @JsonIgnore
    public String onPaper() {
        List<String> parts = new ArrayList<>();
        if (!sender().isEmpty()) {
            parts.add(String.join("\n", sender()));
        }
        parts.add(String.join("\n", recipient));
        parts.add(date);
        parts.add(subject);
        parts.addAll(paragraphs);
        return String.join(EMPTY_LINE, parts);
    }

    /** The head of a letter on paper: name and details. */
    @JsonIgnore
    List<String> sender() {
        return Stream.concat(Stream.ofNullable(name), details.stream()).toList();
    }
}
