package org.holdout.portal.site;

import io.smallrye.config.SmallRyeConfig;
import org.holdout.start.Refusals;

/** What is refused before anything starts, and by {@code --check}. */
public final class StartRefusals implements Refusals {

    @Override
    public void check(SmallRyeConfig settings) {
        ProductionCheck.check(settings);
    }
}
