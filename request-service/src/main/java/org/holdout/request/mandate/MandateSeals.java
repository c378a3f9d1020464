package org.holdout.request.mandate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.holdout.request.privacy.Sealer;
import org.holdout.request.privacy.UnreadableException;

/** The personal texts of mandates, sealed with the member's own key. */
@ApplicationScoped
class MandateSeals {

    private final Sealer sealer;
    private final ObjectMapper json;

    MandateSeals(Sealer sealer, ObjectMapper json) {
        this.sealer = sealer;
        this.json = json;
    }

    byte[] member(UUID owner, UUID mandate, Member member) {
        try {
            return sealer.seal(owner, place(mandate, "member"), json.writeValueAsString(member));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A member is always JSON", e);
        }
    }

    Member member(Mandate m) {
        try {
            return json.readValue(sealer.open(m.owner(), place(m.id(), "member"), m.member()), Member.class);
        } catch (JsonProcessingException e) {
            // The cause would carry the text.
            throw new UnreadableException("A sealed member is not what was sealed", null);
        }
    }

    byte[] address(UUID owner, UUID mandate, String address) {
        return sealer.seal(owner, place(mandate, "address"), address);
    }

    /** The address that a code was last sent to; null before. */
    String address(Mandate m) {
        return sealer.open(m.owner(), place(m.id(), "address"), m.address());
    }

    byte[] text(UUID owner, UUID mandate, String text) {
        return sealer.seal(owner, place(mandate, "text"), text);
    }

    /** What the member read when they gave it; null before. */
    String text(Mandate m) {
        return sealer.open(m.owner(), place(m.id(), "text"), m.signedText());
    }

    private static String place(UUID mandate, String what) {
        return "mandate/" + mandate + "/" + what;
    }
}
