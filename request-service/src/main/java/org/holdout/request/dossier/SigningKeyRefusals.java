package org.holdout.request.dossier;

import io.smallrye.config.SmallRyeConfig;
import java.nio.file.Path;
import org.holdout.start.Refusals;

/** Whether the signing key's file can be used. A local run makes one when it starts, so there is nothing to check. */
public final class SigningKeyRefusals implements Refusals {

    private static final String FILE = "holdout.dossier.signing-key-file";

    @Override
    public void check(SmallRyeConfig settings) {
        if (!settings.getOptionalValue("holdout.mode", String.class).orElse("").equals("local")) {
            new SigningKeyFile(settings.getValue(FILE, Path.class)).load(false);
        }
    }
}
