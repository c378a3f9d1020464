package org.holdout.request.dossier;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.nio.file.Path;

/** How requests' files are signed. */
@ConfigMapping(prefix = "holdout.dossier")
public interface DossierConfig {

    /**
     * The file of the signing key: an Ed25519 key as PKCS#8 in PEM ({@code openssl genpkey -algorithm ed25519}). Public keys after it
     * in the same file are former ones, which stay published. A local run makes one; production demands its own.
     */
    Path signingKeyFile();

    /** The portal's address as people know it; the key is published below it. Production demands https. */
    URI publicAddress();
}
