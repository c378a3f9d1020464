package org.holdout.guide.paging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The last item of a page, as far as the order needs it: by falling rank, then by rising sort key and id. Callers get
 * it as an opaque text.
 */
public record Cursor(long rank, String sortKey, String id) {

    /** Before everything: where the first page starts. */
    public static final Cursor START = new Cursor(Long.MAX_VALUE, "", "");

    private static final Pattern SEPARATOR = Pattern.compile("\n");

    /** The text that callers send back. */
    public String encoded() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((rank + "\n" + sortKey + "\n" + id).getBytes(UTF_8));
    }

    /** The cursor in {@code text}; empty when it is none of ours. */
    public static Optional<Cursor> decode(String text) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), UTF_8);
            String[] parts = SEPARATOR.split(plain, -1);
            boolean ours = parts.length == 3 && plain.indexOf('\0') < 0;
            return ours ? Optional.of(new Cursor(Long.parseLong(parts[0]), parts[1], parts[2])) : Optional.empty();
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
