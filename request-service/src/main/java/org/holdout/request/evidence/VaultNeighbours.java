package org.holdout.request.evidence;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.smallrye.config.SmallRyeConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.holdout.start.Neighbour;
import org.holdout.start.Neighbours;
import org.holdout.start.Unwell;

/** The vault: that a file can be kept there, comes back as it was, and can be removed. */
public final class VaultNeighbours implements Neighbours {

    @Override
    public List<Neighbour> of(SmallRyeConfig settings) {
        EvidenceSettings evidence = settings.getConfigMapping(EvidenceSettings.class);
        String where = evidence.vault() == EvidenceSettings.VaultKind.S3
                ? evidence.s3().bucket().orElse("(no bucket)")
                : evidence.folder().map(Object::toString).orElse("(no folder)");
        return List.of(new Neighbour(
                "vault", where, "holdout.evidence.vault, .folder and .s3.*", () -> keepAndRemove(evidence)));
    }

    private static void keepAndRemove(EvidenceSettings settings) throws IOException, Unwell {
        Vaults vaults = new Vaults(settings);
        EvidenceVault vault = vaults.vault();
        UUID file = UUID.randomUUID();
        byte[] written = file.toString().getBytes(US_ASCII);
        try {
            try (OutputStream stream = vault.receive(file)) {
                stream.write(written);
            }
            vault.keep(file);
            try (InputStream stream = vault.open(file)) {
                if (!Arrays.equals(written, stream.readAllBytes())) {
                    throw new Unwell("A file came back as another one.", "Do not use this vault; look at its server.");
                }
            }
        } finally {
            vault.discard(file);
            vaults.close();
        }
    }
}
