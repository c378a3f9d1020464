package org.holdout.comparison.policy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Real changes, judged by reading them; the files are part of the service and hold no text of policies. */
final class ChangeLabels {

    private static final String CHANGES = "/labels/policy-changes.csv";
    private static final String SENTENCES = "/labels/policy-sentences.csv";
    private static final int COLUMNS = 5;

    private ChangeLabels() {}

    /**
     * A change and what its reader says of it.
     *
     * @param document the document's id
     * @param commit the archive's commit that brought the newer version
     * @param part which rules may be tuned on it
     * @param sentence the key of the only sentence of the change that is judged ({@link SingleSentence#key}); empty for
     *     the whole change
     * @param reason why, in the reader's words
     */
    record Label(String document, String commit, Part part, String sentence, boolean material, String reason) {}

    /** Who has seen what of a label when the rules were written. */
    enum Part {
        /** Rules are tuned on it. */
        DEV,
        /** Was held out when the first rules were written, and has been looked at since: rules are tuned on it too. */
        OPENED,
        /** Nobody looks at its verdicts while writing a rule. */
        HELD_OUT,
        /** Single sentences of changes of the first two parts; nobody looks at their verdicts while writing a rule. */
        SENTENCES;

        /** @param text as it is written in the file */
        static Part of(String text) {
            return valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
        }

        /** As it is written in the file and on the command line. */
        String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** All labels: of whole changes in their file's order, then of single sentences in theirs. */
    static List<Label> read() {
        return Stream.concat(
                        lines(CHANGES)
                                .map(cells -> new Label(
                                        cells[0], cells[1], Part.of(cells[2]), "", isMaterial(cells[3]), cells[4])),
                        lines(SENTENCES)
                                .map(cells -> new Label(
                                        cells[0], cells[1], Part.SENTENCES, cells[2], isMaterial(cells[3]), cells[4])))
                .toList();
    }

    private static boolean isMaterial(String cell) {
        return cell.equals("material");
    }

    private static Stream<String[]> lines(String name) {
        try (InputStream file = ChangeLabels.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), UTF_8).lines().skip(1).map(line -> line.split(",", COLUMNS));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
