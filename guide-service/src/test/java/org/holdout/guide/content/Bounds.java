package org.holdout.guide.content;

import java.util.List;
import java.util.Optional;

/** Settings of the content for tests. */
record Bounds(int maxFileSize, Optional<List<String>> folders, int maxFiles) implements ContentConfig {

    static Bounds of(int maxFileSize) {
        return new Bounds(maxFileSize, Optional.empty(), 10);
    }

    static Bounds folders(String... folders) {
        return new Bounds(10_000, Optional.of(List.of(folders)), 10);
    }
}
