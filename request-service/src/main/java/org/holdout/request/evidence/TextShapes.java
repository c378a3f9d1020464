package org.holdout.request.evidence;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** Reads text formats without keeping or running anything of them. */
final class TextShapes {

    private static final int BUFFER = 8 * 1024;
    private static final int HEAD = 64 * 1024;
    private static final Pattern TAG =
            Pattern.compile("<(!doctype\\s+html|html|head|body|div|p|table|span|h1)[\\s>]", Pattern.CASE_INSENSITIVE);
    private static final Pattern HEADER = Pattern.compile("[!-9;-~]+:.*");
    private static final Pattern MAIL_HEADER =
            Pattern.compile("(from|date|received|message-id|subject|return-path):.*", Pattern.CASE_INSENSITIVE);
    private static final JsonFactory JSON = new JsonFactory();

    private TextShapes() {}

    /** @throws CharacterCodingException when it is not UTF-8 throughout, or holds a NUL */
    static void requirePlain(InputStream file) throws IOException {
        Reader reader = new InputStreamReader(
                file,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        char[] buffer = new char[BUFFER];
        for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
            for (int i = 0; i < read; i++) {
                if (buffer[i] == 0) {
                    throw new MalformedInputException(1);
                }
            }
        }
    }

    /** One JSON value and nothing after it; depth and sizes are bounded by the parser. */
    static boolean isJson(InputStream file) throws IOException {
        try (JsonParser parser = JSON.createParser(file)) {
            if (parser.nextToken() == null) {
                return false;
            }
            parser.skipChildren();
            return parser.nextToken() == null;
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    /** Markup near the start. */
    static boolean isHtml(InputStream file) throws IOException {
        return TAG.matcher(head(file)).find();
    }

    /** Header lines as mail has them (RFC 5322), one of which only mail has, up to the empty line or the end. */
    static boolean isMail(InputStream file) throws IOException {
        List<String> lines =
                head(file).lines().takeWhile(line -> !line.isEmpty()).toList();
        return !lines.isEmpty()
                && HEADER.matcher(lines.getFirst()).matches()
                && lines.stream()
                        .allMatch(line -> line.startsWith(" ")
                                || line.startsWith("\t")
                                || HEADER.matcher(line).matches())
                && lines.stream().anyMatch(line -> MAIL_HEADER.matcher(line).matches());
    }

    private static String head(InputStream file) throws IOException {
        return new String(file.readNBytes(HEAD), StandardCharsets.UTF_8);
    }
}
