package org.holdout.guide.content;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.holdout.guide.region.RegionGroup;
import org.holdout.guide.region.Regions;

/** Reads the groups of places that all content files may name. */
@ApplicationScoped
public class RegionsFile {

    private static final String NAME = "content/regions.yaml";

    /** The file's only field. */
    record Groups(List<RegionGroup> regions) {}

    /**
     * The regions that content may name.
     *
     * @throws IllegalStateException when the packaged file is wrong: without it no other file can be judged
     */
    @Produces
    @Singleton
    public static Regions regions() {
        try (InputStream file = Objects.requireNonNull(
                Thread.currentThread().getContextClassLoader().getResourceAsStream(NAME), NAME)) {
            return new Regions(ContentYaml.read(NAME, new String(file.readAllBytes(), UTF_8), Groups.class)
                    .regions());
        } catch (IOException e) {
            throw new UncheckedIOException("The packaged regions cannot be read.", e);
        } catch (BrokenContentException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }
}
