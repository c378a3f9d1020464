package org.holdout.request.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;

/** Seals who signed in with the wrapping key, for as long as their account is still to be deleted. */
@ApplicationScoped
public class Subjects {

    private final WrappingKeyHolder wrappingKey;

    @Inject
    Subjects(WrappingKeyHolder wrappingKey) {
        this.wrappingKey = wrappingKey;
    }

    /** Seals a token's issuer and subject; they open for the row of this id only. */
    public byte[] seal(UUID row, String issuerAndSubject) {
        try {
            return wrappingKey.get().wrapping().encrypt(bytes(issuerAndSubject), bytes(place(row)));
        } catch (GeneralSecurityException e) {
            throw new UnreadableException("A subject could not be sealed", e);
        }
    }

    /** Opens what {@link #seal} gave. */
    public String open(UUID row, byte[] sealed) {
        try {
            return new String(wrappingKey.get().wrapping().decrypt(sealed, bytes(place(row))), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new UnreadableException("A sealed subject does not open", e);
        }
    }

    private static String place(UUID row) {
        return "account/" + row;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
