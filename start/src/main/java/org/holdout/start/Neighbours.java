package org.holdout.start;

import io.smallrye.config.SmallRyeConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/** Neighbours that only one application has. Found by {@link java.util.ServiceLoader}. */
@FunctionalInterface
public interface Neighbours {

    /** Those that these settings lead to. */
    List<Neighbour> of(SmallRyeConfig settings);

    /** Those that every application may have, and those that only this one has. */
    static List<Neighbour> all(SmallRyeConfig settings) {
        List<Neighbour> all = new ArrayList<>();
        for (Neighbours known : List.of(new Databases(), new Brokers(), new SignIn(), new Servers())) {
            all.addAll(known.of(settings));
        }
        ServiceLoader.load(Neighbours.class).forEach(own -> all.addAll(own.of(settings)));
        return all;
    }
}
