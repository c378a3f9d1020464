package org.holdout.start;

import io.smallrye.config.SmallRyeConfig;

/**
 * What an application refuses to start with. Found by {@link java.util.ServiceLoader}; asked by {@code --check}, and before anything starts.
 */
@FunctionalInterface
public interface Refusals {

    /** Throws {@link IllegalStateException} naming the setting that keeps it from starting. */
    void check(SmallRyeConfig settings);
}
