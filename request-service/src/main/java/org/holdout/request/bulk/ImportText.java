package org.holdout.request.bulk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.holdout.problem.ProblemException;
import org.holdout.request.words.Refusals;

/** Opens an uploaded file as lines: UTF-8 without doubt, with or without a byte order mark, CSV or JSON Lines by what is in it. */
final class ImportText {

    private static final int BYTE_ORDER_MARK = 0xFEFF;
    private static final int START = 64;

    private ImportText() {}

    /**
     * The file's lines, each of so many characters at most.
     *
     * @throws ProblemException INVALID_INPUT for {@code file} when it is empty, or its first line names no columns
     */
    static LineReader open(InputStream content, int most) throws IOException {
        BufferedReader text = new BufferedReader(new InputStreamReader(content, StandardCharsets.UTF_8.newDecoder()));
        try {
            text.mark(1);
            if (text.read() != BYTE_ORDER_MARK) {
                text.reset();
            }
            return begins(text) == '{' ? new JsonLines(text, most) : CsvLines.open(text, most);
        } catch (CharacterCodingException e) {
            throw notUtf8(1);
        }
    }

    static ProblemException notUtf8(int line) {
        return wrong("bulk.refused.notUtf8", line);
    }

    static ProblemException wrong(String key, Object... args) {
        return Refusals.invalid("file", key, args);
    }

    /** The first character that is no white space, of those that are looked at; nothing is read away. */
    private static int begins(Reader text) throws IOException {
        text.mark(START);
        int found = -1;
        for (int i = 0; i < START && (found < 0 || Character.isWhitespace(found)); i++) {
            found = text.read();
            if (found < 0) {
                break;
            }
        }
        text.reset();
        return found;
    }
}
