package org.holdout.comparison.policy;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;

/** Reads archives in for the tests of other features. */
@ApplicationScoped
public class TestImport {

    private final ArchiveImport archives;

    TestImport(ArchiveImport archives) {
        this.archives = archives;
    }

    /** Reads in what is new. */
    public void run(Path archive) {
        archives.run(archive);
    }
}
