package org.holdout.guard;

import io.smallrye.config.SmallRyeConfig;
import org.holdout.start.Refusals;

/** What is refused before anything starts, and by {@code --check}. */
public final class GuardRefusals implements Refusals {

    @Override
    public void check(SmallRyeConfig settings) {
        GuardCheck.check(
                settings.getOptionalValue("holdout.mode", String.class).orElse("production"),
                settings.getOptionalValue(GuardCheck.PROPERTY, Boolean.class).orElse(false));
    }
}
