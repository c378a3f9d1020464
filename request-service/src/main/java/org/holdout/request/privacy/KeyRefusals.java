package org.holdout.request.privacy;

import io.smallrye.config.SmallRyeConfig;
import java.nio.file.Path;
import org.holdout.start.Refusals;

/** Whether the wrapping key's file can be used. A local run makes one when it starts, so there is nothing to check. */
public final class KeyRefusals implements Refusals {

    private static final String FILE = "holdout.keys.wrapping-key-file";

    @Override
    public void check(SmallRyeConfig settings) {
        if (!settings.getOptionalValue("holdout.mode", String.class).orElse("").equals("local")) {
            new WrappingKeyFile(settings.getValue(FILE, Path.class)).load(false);
        }
    }
}
