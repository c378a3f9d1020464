package org.holdout.comparison.watch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.holdout.guard.Answer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * What a page says.
 *
 * @param text boiled down, blank when there is nothing to read
 */
record Page(String text) {

    static final String ACCEPTED = "text/html,application/xhtml+xml;q=0.9,text/plain;q=0.8,text/markdown;q=0.8";

    private static final Set<String> MARKED_UP = Set.of("text/html", "application/xhtml+xml");
    private static final Set<String> PLAIN = Set.of("text/plain", "text/markdown");
    private static final String CHARSET = "charset=";

    /** What browsers read where Latin-1 is said, because that is what is meant (WHATWG Encoding, 4.2). */
    private static final Charset WESTERN = Charset.forName("windows-1252");

    /**
     * Reads an answer as the text it says it is: in the encoding of its header, else of its mark-up, else as UTF-8.
     *
     * @return empty when it is of another kind, or its bytes are none of that encoding: half of a text would put what rests on the
     *     other half in doubt
     */
    static Optional<Page> of(URI url, Answer answer) {
        String[] type = answer.header("Content-Type").orElse("text/html").split(";", -1);
        String kind = type[0].strip().toLowerCase(Locale.ROOT);
        Optional<Charset> named = Arrays.stream(type)
                .skip(1)
                .map(String::strip)
                .filter(part -> part.toLowerCase(Locale.ROOT).startsWith(CHARSET))
                .map(part -> part.substring(CHARSET.length()).replace("\"", "").strip())
                .findFirst()
                .flatMap(Page::charset);
        if (MARKED_UP.contains(kind)) {
            Document document = document(url, answer.body(), named);
            if (meant(document.charset()).equals(WESTERN)) {
                document = document(url, answer.body(), Optional.of(WESTERN));
            }
            String text = PageText.of(document);
            return decoded(answer.body(), document.charset()).map(whole -> new Page(text));
        }
        return PLAIN.contains(kind)
                ? decoded(answer.body(), named.map(Page::meant).orElse(StandardCharsets.UTF_8))
                        .map(PageText::ofPlain)
                        .map(Page::new)
                : Optional.empty();
    }

    private static Document document(URI url, byte[] body, Optional<Charset> named) {
        try {
            return Jsoup.parse(
                    new ByteArrayInputStream(body), named.map(Charset::name).orElse(null), url.toString());
        } catch (IOException fromMemory) {
            throw new UncheckedIOException(fromMemory);
        }
    }

    private static Optional<String> decoded(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException otherwise) {
            return Optional.empty();
        }
    }

    private static Charset meant(Charset named) {
        return named.equals(StandardCharsets.ISO_8859_1) ? WESTERN : named;
    }

    private static Optional<Charset> charset(String name) {
        try {
            return Charset.isSupported(name) ? Optional.of(Charset.forName(name)) : Optional.empty();
        } catch (IllegalCharsetNameException none) {
            return Optional.empty();
        }
    }
}
