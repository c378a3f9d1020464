package org.holdout.request.privacy;

import io.smallrye.config.SmallRyeConfig;
import org.holdout.start.Refusals;

/** Whether the wrapping key's file can be used. A local run makes one when it starts, so there is nothing to check. */
public final class KeyRefusals implements Refusals {

    @Override
    public void check(SmallRyeConfig settings) {
        if (!settings.getOptionalValue("holdout.mode", String.class).orElse("").equals("local")) {
            new WrappingKeyFile(settings.getConfigMapping(KeySettings.class).wrappingKeyFile()).load(false);
        }
    }
}
