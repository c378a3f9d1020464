package org.holdout.comparison.policy;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.List;

/** Reads the configured archives in, beside everything else, when the service has started. */
@Singleton
class PolicyStart {

    private final ArchiveImport archives;
    private final PolicyConfig config;

    PolicyStart(ArchiveImport archives, PolicyConfig config) {
        this.archives = archives;
        this.config = config;
    }

    void read(@Observes StartupEvent start) {
        List<Path> paths = config.archives().orElse(List.of());
        if (!paths.isEmpty()) {
            Thread.ofVirtual().name("archives").start(() -> paths.forEach(archives::tryRun));
        }
    }
}
