package org.holdout.request.dossier;

import io.smallrye.config.SmallRyeConfig;
import org.holdout.start.Refusals;

/** Whether the signing key's file can be used. A local run makes one when it starts, so there is nothing to check. */
public final class SigningKeyRefusals implements Refusals {

    @Override
    public void check(SmallRyeConfig settings) {
        if (!settings.getOptionalValue("holdout.mode", String.class).orElse("").equals("local")) {
            new SigningKeyFile(settings.getConfigMapping(DossierConfig.class).signingKeyFile()).load(false);
        }
    }
}
