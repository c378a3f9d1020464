package org.holdout.request.request;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.holdout.request.words.Refusals;

/** Where a page ended, of what is listed newest first. */
public record Cursor(Instant createdAt, UUID id) {

    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    static Cursor of(OptOutRequest request) {
        return new Cursor(request.createdAt(), request.id());
    }

    /** The cursor as callers carry it. */
    public String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((createdAt + "|" + id).getBytes(StandardCharsets.UTF_8));
    }

    /** Reads what {@link #text()} wrote; INVALID_INPUT for anything else. */
    public static Cursor read(String text) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\\|", 2);
            Instant at = Instant.parse(parts[0]);
            if (at.isBefore(Instant.EPOCH) || at.isAfter(LATEST)) {
                throw new DateTimeException("No request was made then");
            }
            return new Cursor(at, UUID.fromString(parts[parts.length - 1]));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw Refusals.invalid("after", "common.refused.cursor");
        }
    }
}
