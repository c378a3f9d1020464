package org.holdout.request.privacy;

import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig;
import java.security.GeneralSecurityException;

/** Tells Tink which kinds of key this service uses; it may be asked any number of times. */
final class Tink {

    private Tink() {}

    static void register() throws GeneralSecurityException {
        AeadConfig.register();
        StreamingAeadConfig.register();
        PrfConfig.register();
    }
}
