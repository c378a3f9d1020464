package org.holdout.request.evidence;

import io.quarkus.runtime.Startup;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Optional;
import software.amazon.awssdk.services.s3.S3Client;

/** Makes the vault that the settings name when the application starts, so that half a setting keeps it from starting. */
@Startup
@ApplicationScoped
class Vaults {

    private static final String PREFIX = "holdout.evidence.";

    private final EvidenceVault vault;
    private final S3Client client;

    @Inject
    Vaults(EvidenceSettings settings) throws IOException {
        switch (settings.vault()) {
            case FOLDER -> {
                client = null;
                vault = new FolderVault(required("folder", settings.folder(), "the folder of the sealed files"));
            }
            case S3 -> {
                S3Settings s3 = settings.s3();
                String bucket = required("s3.bucket", s3.bucket(), "the bucket of the sealed files");
                client = S3Clients.of(s3);
                vault = new S3Vault(client, bucket, s3.prefix(), new FolderVault(s3.spool()));
            }
            default -> throw new IllegalStateException("There is no such vault");
        }
    }

    @Produces
    @ApplicationScoped
    EvidenceVault vault() {
        return vault;
    }

    @PreDestroy
    void close() {
        if (client != null) {
            client.close();
        }
    }

    /** Throws {@link IllegalStateException} naming the property when a value that is needed is absent. */
    static <T> T required(String property, Optional<T> value, String what) {
        return value.orElseThrow(() -> new IllegalStateException(
                "request-service does not start: " + PREFIX + property + " is absent. Set it to " + what + "."));
    }
}
