package org.holdout.request.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;

/** Hashes that nobody can try out who has only the databases: they take the wrapping key, which lies outside of them. */
@ApplicationScoped
public class KeyedHash {

    private final WrappingKeyHolder wrappingKey;

    KeyedHash(WrappingKeyHolder wrappingKey) {
        this.wrappingKey = wrappingKey;
    }

    /**
     * The hash of a text.
     *
     * @param what what it is for and where it is stored: the same text has another hash elsewhere
     */
    public byte[] of(String what, String text) {
        try {
            return wrappingKey.get().mac("hash " + what + " " + text);
        } catch (GeneralSecurityException e) {
            throw new UnreadableException("The wrapping key cannot hash a text", e);
        }
    }
}
