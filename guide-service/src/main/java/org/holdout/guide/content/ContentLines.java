package org.holdout.guide.content;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** Finds the line of a content file that a field stands on. */
final class ContentLines {

    /** What the validator puts into a path where a list or a map holds a value that is wrong. */
    private static final String NO_FIELD = "(<[A-Z]>)|(\\.?<[a-z ]+>)";

    private static final YAMLFactory YAML = new YAMLFactory();

    private final Map<String, Integer> lines = new HashMap<>();

    private ContentLines() {}

    /** The lines of all fields; of a text that is no YAML, of those before the first mistake. */
    static ContentLines of(String text) {
        ContentLines found = new ContentLines();
        try (JsonParser parser = YAML.createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (!token.isStructEnd()) {
                    found.lines.putIfAbsent(
                            pointer(parser, token),
                            parser.currentTokenLocation().getLineNr());
                }
            }
        } catch (IOException noYaml) {
            return found;
        }
        return found;
    }

    /**
     * The line of a field, or of the nearest one around it that the file has, from 1 on; 0 when there is none.
     *
     * @param field a path such as {@code guides[2].steps[0]} or {@code vendor.otherNames[Acme Photos]}
     */
    int line(String field) {
        String pointer = pointer(field.replaceAll(NO_FIELD, ""));
        while (!lines.containsKey(pointer) && !pointer.isEmpty()) {
            pointer = pointer.substring(0, pointer.lastIndexOf('/'));
        }
        return lines.getOrDefault(pointer, 0);
    }

    private static String pointer(String field) {
        StringBuilder pointer = new StringBuilder(field.isEmpty() ? "" : "/");
        boolean inBrackets = false;
        for (int i = 0; i < field.length(); i++) {
            char character = field.charAt(i);
            switch (character) {
                case '[' -> {
                    inBrackets = true;
                    if (pointer.length() > 1) {
                        pointer.append('/');
                    }
                }
                case ']' -> inBrackets = false;
                case '.' -> pointer.append(inBrackets ? '.' : '/');
                case '~' -> pointer.append("~0");
                case '/' -> pointer.append("~1");
                default -> pointer.append(character);
            }
        }
        return pointer.toString();
    }

    private static String pointer(JsonParser parser, JsonToken token) {
        var context = parser.getParsingContext();
        return token.isStructStart()
                ? context.getParent().pathAsPointer().toString()
                : context.pathAsPointer().toString();
    }
}
