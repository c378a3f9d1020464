package org.holdout.comparison.region;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.holdout.comparison.content.ContentFiles;
import org.holdout.comparison.content.ContentYaml;

/** Reads the groups of places once. */
class RegionsProducer {

    private static final String FILE = "regions.yaml";

    @Produces
    @Singleton
    static Regions regions(ContentFiles files) {
        return Regions.of(ContentYaml.read(FILE, files.read(FILE), RegionsFile.class));
    }
}
