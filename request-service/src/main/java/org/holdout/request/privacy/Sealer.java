package org.holdout.request.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Set;
import java.util.UUID;

/** Seals personal texts with the person's own key (AES-256-GCM), each bound to the place where it is stored. */
@ApplicationScoped
public class Sealer {

    private final PersonKeys keys;

    @Inject
    Sealer(PersonKeys keys) {
        this.keys = keys;
    }

    /**
     * Seals a text.
     *
     * @param what the row and column it is for, such as {@code request/<id>/grounds}: it opens for that place only
     * @param text the text, or null, which stays null
     * @throws UnreadableException when the person has no key
     */
    public byte[] seal(UUID owner, String what, String text) {
        if (text == null) {
            return null;
        }
        try {
            return keys.of(owner).text().encrypt(bytes(text), bytes(what));
        } catch (GeneralSecurityException e) {
            throw new UnreadableException("A text could not be sealed", e);
        }
    }

    /**
     * Opens a sealed text.
     *
     * @param what the same as when it was sealed
     * @param sealed what {@link #seal} gave, or null, which stays null
     * @throws UnreadableException when the key is gone, or the sealed text was changed or moved from another place
     */
    public String open(UUID owner, String what, byte[] sealed) {
        if (sealed == null) {
            return null;
        }
        try {
            return new String(keys.of(owner).text().decrypt(sealed, bytes(what)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new UnreadableException("A sealed text does not open", e);
        }
    }

    /** Reads the keys of many people at once, so that what follows for each of them asks no database. */
    public void prepare(Set<UUID> owners) {
        keys.prepare(owners);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
