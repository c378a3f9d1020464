package org.holdout.request.webhook;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is kept of an endpoint's answers: the beginning, as text, without anything secret that the endpoint repeats, such as the address
 * with its token, a signature or a key.
 */
final class KeptAnswer {

    /** Never more than this, whatever the settings say. */
    private static final int MOST_BYTES = 4096;

    /** What is shorter stands in an answer by chance. */
    private static final int SHORTEST_SECRET = 12;

    private static final String HIDDEN = "…";

    private final List<String> secrets;
    private final int bytes;

    /** @param bytes how much is kept, at most 4 KiB */
    KeptAnswer(EndpointSeals.Opened endpoint, String signatures, long bytes) {
        this.bytes = (int) Math.min(bytes, MOST_BYTES);
        Stream<String> keys = endpoint.keys().stream()
                .flatMap(key ->
                        Stream.of(key.text(), key.text().substring(key.text().indexOf('_') + 1)));
        String address = endpoint.address().toString();
        Stream<String> tokens = Stream.concat(
                Arrays.stream(endpoint.address().getRawPath().split("/", -1)),
                endpoint.address().getRawQuery() == null
                        ? Stream.of()
                        : Arrays.stream(endpoint.address().getRawQuery().split("[&=]", -1)));
        Stream<String> signed = Arrays.stream(signatures.split("[ ,]", -1));
        secrets = Stream.of(keys, Stream.of(address), tokens, signed)
                .flatMap(each -> each)
                .filter(secret -> secret.length() >= SHORTEST_SECRET)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /** How much is read: more than is kept, so that a secret that the end of the reading cuts in two is not kept. */
    int toRead() {
        return bytes + longest();
    }

    /** Null for nothing. */
    String of(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8).replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "");
        for (String secret : secrets) {
            text = text.replace(secret, HIDDEN);
        }
        if (body.length >= toRead()) {
            text = text.substring(0, Math.max(0, text.length() - longest()));
        }
        byte[] kept = text.getBytes(StandardCharsets.UTF_8);
        if (kept.length > bytes) {
            text = whole(kept);
        }
        return text.isEmpty() ? null : text;
    }

    private int longest() {
        return secrets.stream().mapToInt(String::length).max().orElse(0);
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
