package org.holdout.start;

import io.smallrye.config.SmallRyeConfig;
import java.util.List;

/** Neighbours that only one application has. Found by {@link java.util.ServiceLoader}. */
@FunctionalInterface
public interface Neighbours {

    /** Those that these settings lead to. */
    List<Neighbour> of(SmallRyeConfig settings);
}
