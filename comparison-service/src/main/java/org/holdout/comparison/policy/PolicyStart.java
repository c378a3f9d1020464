package org.holdout.comparison.policy;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.List;

/** Removes what killed imports unpacked, and reads the configured archives in, beside everything else, when the service has started. */
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
        Thread.ofVirtual().name("archives").start(() -> {
            UnpackedBundle.removeLeft(UnpackedBundle.PLACE);
            paths.forEach(archives::tryRun);
        });
    }
}
