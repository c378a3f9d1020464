package org.holdout.request.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.holdout.request.privacy.Sealer;
import org.holdout.request.privacy.UnreadableException;

/** Seals what an import holds of people: each line with the lines' key, members' numbers with the report's. */
@ApplicationScoped
class ImportSeals {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final Sealer sealer;

    ImportSeals(Sealer sealer) {
        this.sealer = sealer;
    }

    byte[] line(UUID linesKey, UUID id, int line, LineContent content) {
        try {
            return sealer.seal(linesKey, place(id, line, "content"), JSON.writeValueAsString(content));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A line is always JSON", e);
        }
    }

    LineContent line(UUID linesKey, UUID id, int line, byte[] sealed) {
        try {
            return JSON.readValue(sealer.open(linesKey, place(id, line, "content"), sealed), LineContent.class);
        } catch (JsonProcessingException e) {
            // The cause would carry the text.
            throw new UnreadableException("A sealed line is not what was sealed", null);
        }
    }

    byte[] member(UUID reportKey, UUID id, int line, String number) {
        return sealer.seal(reportKey, place(id, line, "member"), number);
    }

    String member(UUID reportKey, UUID id, int line, byte[] sealed) {
        return sealer.open(reportKey, place(id, line, "member"), sealed);
    }

    private static String place(UUID id, int line, String what) {
        return "import/" + id + "/" + line + "/" + what;
    }
}
