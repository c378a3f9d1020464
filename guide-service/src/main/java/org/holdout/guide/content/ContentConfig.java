package org.holdout.guide.content;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Optional;

/** Where content is loaded from at start beside the application's own files, and its bounds. */
@ConfigMapping(prefix = "holdout.content")
public interface ContentConfig {

    /** The largest content file, in characters. */
    @WithDefault("1000000")
    @Min(1)
    int maxFileSize();

    /** Folders with more content files, of vendors that no file before them describes; in this order. */
    Optional<List<String>> folders();

    /** The most files that one folder may hold. */
    @WithDefault("1000")
    @Min(1)
    int maxFiles();
}
