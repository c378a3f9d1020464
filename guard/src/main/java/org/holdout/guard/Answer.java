package org.holdout.guard;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What came back.
 *
 * @param status as sent; a redirect is an answer like any other and is not followed
 * @param headers by their names in lower case
 * @param body decompressed, at most as many bytes as the call took
 * @param cut whether there was more
 */
@SuppressWarnings("ArrayRecordComponent")
public record Answer(int status, Map<String, List<String>> headers, byte[] body, boolean cut) {

    /** The first value of a header. */
    public Optional<String> header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream()
                .findFirst();
    }
}
