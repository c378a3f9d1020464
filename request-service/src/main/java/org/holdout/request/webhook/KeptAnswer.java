package org.holdout.request.webhook;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is kept of an endpoint's answers: the beginning, as text, without anything secret that the endpoint repeats, such as the address
 * with its token, a signature or a key.
 */
final class KeptAnswer {

    /** Never more than this, whatever the settings say. */
    private static final int MOST_BYTES = 4096;

    /** What is shorter stands in an answer by chance; not so the values of a query, which are hidden whatever their length. */
    private static final int SHORTEST_SECRET = 8;

    private static final String HIDDEN = "…";

    /** How many characters an escaped one has: a backslash, a u and four digits. */
    private static final int ESCAPED = 6;

    private final List<Pattern> secrets;
    private final int longest;
    private final int bytes;

    /** @param bytes how much is kept, at most 4 KiB */
    KeptAnswer(EndpointSeals.Opened endpoint, String signatures, long bytes) {
        this.bytes = (int) Math.min(bytes, MOST_BYTES);
        Stream<String> keys = endpoint.keys().stream()
                .flatMap(key ->
                        Stream.of(key.text(), key.text().substring(key.text().indexOf('_') + 1)));
        String address = endpoint.address().toString();
        Stream<String> path = Arrays.stream(endpoint.address().getRawPath().split("/", -1));
        Stream<String> signed = Arrays.stream(signatures.split("[ ,]", -1));
        List<String[]> query = query(endpoint.address());
        Stream<String> names = query.stream().filter(one -> one.length > 1).map(one -> one[0]);
        Stream<String> values = query.stream().map(one -> one[one.length - 1]);
        Stream<String> others = Stream.of(keys, Stream.of(address), path, names, signed)
                .flatMap(each -> each)
                .filter(secret -> secret.length() >= SHORTEST_SECRET);
        List<String> hidden = Stream.concat(values, others)
                .flatMap(KeptAnswer::asEndpointsWriteIt)
                .filter(secret -> !secret.isBlank())
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        secrets = hidden.stream().map(KeptAnswer::alsoInJson).toList();
        longest = hidden.stream().mapToInt(KeptAnswer::lengthInJson).max().orElse(0);
    }

    /** Of each part its name and its value; one without a name is a value. */
    private static List<String[]> query(URI address) {
        return address.getRawQuery() == null
                ? List.of()
                : Arrays.stream(address.getRawQuery().split("&", -1))
                        .map(part -> part.split("=", 2))
                        .toList();
    }

    /** As it stands in the address, and decoded in both ways: a plus is itself in a path, and a space in a form. */
    private static Stream<String> asEndpointsWriteIt(String text) {
        return Stream.of(
                text,
                URLDecoder.decode(text, StandardCharsets.UTF_8),
                URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8));
    }

    /** As it is and as JSON may hold it, where all but letters and digits may be escaped in either way. */
    private static Pattern alsoInJson(String secret) {
        StringBuilder pattern = new StringBuilder();
        secret.codePoints().forEach(one -> {
            String itself = Pattern.quote(Character.toString(one));
            if (plain(one)) {
                pattern.append(itself);
            } else {
                String code = Character.toString(one)
                        .chars()
                        .mapToObj("\\\\u(?i:%04x)"::formatted)
                        .collect(Collectors.joining());
                pattern.append("(?:%1$s|\\\\%1$s|%2$s)".formatted(itself, code));
            }
        });
        return Pattern.compile(pattern.toString());
    }

    private static int lengthInJson(String secret) {
        return secret.chars().map(one -> plain(one) ? 1 : ESCAPED).sum();
    }

    private static boolean plain(int character) {
        return character < 128 && Character.isLetterOrDigit(character);
    }

    /** How much is read: more than is kept, so that a secret that the end of the reading cuts in two is not kept. */
    int toRead() {
        return bytes + longest;
    }

    /** Null for nothing. */
    String of(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8).replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "");
        for (Pattern secret : secrets) {
            text = secret.matcher(text).replaceAll(HIDDEN);
        }
        if (body.length >= toRead()) {
            text = text.substring(0, Math.max(0, text.length() - longest));
        }
        byte[] kept = text.getBytes(StandardCharsets.UTF_8);
        if (kept.length > bytes) {
            text = whole(kept);
        }
        return text.isEmpty() ? null : text;
    }

    /** The last character is left out when it is cut in two. */
    private String whole(byte[] kept) {
        int end = bytes;
        while (end > 0 && (kept[end] & 0xC0) == 0x80) {
            end--;
        }
        return new String(kept, 0, end, StandardCharsets.UTF_8);
    }
}
