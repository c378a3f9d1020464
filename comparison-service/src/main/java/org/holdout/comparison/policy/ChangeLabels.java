package org.holdout.comparison.policy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/** Real changes, judged by reading them; the file is part of the service and holds no text of policies. */
final class ChangeLabels {

    private static final String FILE = "/labels/policy-changes.csv";
    private static final int COLUMNS = 5;

    private ChangeLabels() {}

    /**
     * A change and what its reader says of it.
     *
     * @param document the document's id
     * @param commit the archive's commit that brought the newer version
     * @param part which rules may be tuned on it
     * @param reason why, in the reader's words
     */
    record Label(String document, String commit, Part part, boolean material, String reason) {}

    /** Who has seen what of a label when the rules were written. */
    enum Part {
        /** Rules are tuned on it. */
        DEV,
        /** Was held out when the first rules were written, and has been looked at since: rules are tuned on it too. */
        OPENED,
        /** Nobody looks at its verdicts while writing a rule. */
        HELD_OUT;

        /** @param text as it is written in the file */
        static Part of(String text) {
            return valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
        }

        /** As it is written in the file and on the command line. */
        String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** All labels in the file's order. */
    static List<Label> read() {
        try (InputStream file = ChangeLabels.class.getResourceAsStream(FILE)) {
            return new String(file.readAllBytes(), UTF_8)
                    .lines()
                    .skip(1)
                    .map(ChangeLabels::label)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Label label(String line) {
        String[] cells = line.split(",", COLUMNS);
        return new Label(cells[0], cells[1], Part.of(cells[2]), cells[3].equals("material"), cells[4]);
    }
}
