package org.holdout.request.privacy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.prf.Prf;
import com.google.crypto.tink.prf.PrfSet;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;

/**
 * The one key that lies outside the databases. It wraps persons' keys, and turns a sign-in's issuer and subject into a
 * keyed hash, so that a backup alone does not tell who somebody is.
 */
final class WrappingKey {

    private static final int MAC_BYTES = 32;

    private final Aead wrapping;
    private final PrfSet naming;

    WrappingKey(KeysetHandle wrapping, KeysetHandle naming) throws GeneralSecurityException {
        this.wrapping = wrapping.getPrimitive(RegistryConfiguration.get(), Aead.class);
        this.naming = naming.getPrimitive(RegistryConfiguration.get(), PrfSet.class);
    }

    Aead wrapping() {
        return wrapping;
    }

    /** The keyed hash under which a new person is stored. */
    byte[] mac(String subject) throws GeneralSecurityException {
        return naming.computePrimary(subject.getBytes(StandardCharsets.UTF_8), MAC_BYTES);
    }

    /** The keyed hashes under which a person may be stored: one for each key that the file still holds. */
    List<byte[]> macs(String subject) throws GeneralSecurityException {
        List<byte[]> macs = new ArrayList<>();
        for (Prf prf : naming.getPrfs().values()) {
            macs.add(prf.compute(subject.getBytes(StandardCharsets.UTF_8), MAC_BYTES));
        }
        return macs;
    }
}
