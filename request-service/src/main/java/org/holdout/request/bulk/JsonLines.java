package org.holdout.request.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.stream.Collectors;
import org.holdout.problem.FieldError;

/** One JSON object a line. A line that is none, or too long, is a fault of that line alone. */
final class JsonLines implements LineReader {

    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(LineContent.class);

    private final Reader text;
    private final int most;
    private int line;
    private boolean ended;

    JsonLines(Reader text, int most) {
        this.text = text;
        this.most = most;
    }

    @Override
    public ReadLine next() throws IOException {
        while (!ended) {
            line++;
            StringBuilder one = new StringBuilder();
            boolean fits = read(one);
            if (!fits) {
                return new ReadLine(
                        line, "line", "This line is longer than " + most + " characters. Shorten its texts.");
            }
            if (!one.toString().isBlank()) {
                return parse(one.toString());
            }
        }
        return null;
    }

    private boolean read(StringBuilder one) throws IOException {
        boolean fits = true;
        try {
            for (int c = text.read(); c != '\n'; c = text.read()) {
                if (c < 0) {
                    ended = true;
                    return fits;
                }
                fits = fits && one.length() < most;
                if (fits) {
                    one.append((char) c);
                }
            }
            return fits;
        } catch (CharacterCodingException e) {
            throw ImportText.notUtf8(line);
        }
    }

    private ReadLine parse(String json) {
        try {
            LineContent content = JSON.readValue(json);
            return content == null ? noObject() : new ReadLine(line, content);
        } catch (UnrecognizedPropertyException e) {
            return new ReadLine(
                    line,
                    "line",
                    "This line has a field that is not known. Use some of " + String.join(", ", LineContent.COLUMNS)
                            + ".");
        } catch (JsonMappingException e) {
            return new ReadLine(line, null, List.of(ofTheWrongKind(e)));
        } catch (JsonProcessingException e) {
            return noObject();
        }
    }

    /** The names are ours, so they may be told; what stands there may not. */
    private static FieldError ofTheWrongKind(JsonMappingException e) {
        String field = e.getPath().stream()
                .map(JsonMappingException.Reference::getFieldName)
                .filter(name -> name != null)
                .collect(Collectors.joining("."));
        return field.isEmpty()
                ? new FieldError("line", "This line is no JSON object. Write one object a line.")
                : new FieldError(
                        field,
                        field.equals("rights") || field.equals("situations")
                                ? "Give " + field + " as a list of texts."
                                : "Give " + field + " as " + (field.equals("recipient") ? "an object." : "a text."));
    }

    private ReadLine noObject() {
        return new ReadLine(line, "line", "This line is no JSON object. Write one object a line.");
    }
}
