package org.holdout.request.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.holdout.request.privacy.Sealer;
import org.holdout.request.privacy.UnreadableException;

/** Seals and opens a row's file name and description, each bound to that row and column. */
@ApplicationScoped
class EvidenceSeals {

    private final Sealer sealer;
    private final ObjectMapper json;

    @Inject
    EvidenceSeals(Sealer sealer, ObjectMapper json) {
        this.sealer = sealer;
        this.json = json;
    }

    byte[] sealName(UUID owner, UUID evidence, String name) {
        return sealer.seal(owner, column(evidence, "file-name"), name);
    }

    String name(Evidence row) {
        return sealer.open(row.owner(), column(row.id(), "file-name"), row.fileName());
    }

    byte[] sealDescription(UUID owner, UUID evidence, EvidenceDescription description) {
        try {
            return sealer.seal(owner, column(evidence, "description"), json.writeValueAsString(description));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A description is always JSON", e);
        }
    }

    /** The description, or null when there is none. */
    EvidenceDescription description(Evidence row) {
        String text = sealer.open(row.owner(), column(row.id(), "description"), row.description());
        try {
            return text == null ? null : json.readValue(text, EvidenceDescription.class);
        } catch (JsonProcessingException e) {
            // The cause would carry the text.
            throw new UnreadableException("A sealed description is not what was sealed", null);
        }
    }

    private static String column(UUID evidence, String column) {
        return "evidence/" + evidence + "/" + column;
    }
}
