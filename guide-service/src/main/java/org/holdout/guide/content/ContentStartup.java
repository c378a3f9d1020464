package org.holdout.guide.content;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import org.jboss.logging.Logger;

/** Loads the whole content before the first call is answered. */
@ApplicationScoped
class ContentStartup {

    private static final Logger LOG = Logger.getLogger(ContentStartup.class);

    /** Before the first event is heard, so that what it says of a guide finds the guide. */
    private static final int BEFORE_EVENTS = Interceptor.Priority.LIBRARY_BEFORE - 1;

    private final ContentLoader loader;
    private final ContentFolders folders;
    private final ContentStatus status;

    ContentStartup(ContentLoader loader, ContentFolders folders, ContentStatus status) {
        this.folders = folders;
        this.loader = loader;
        this.status = status;
    }

    void load(@Observes @Priority(BEFORE_EVENTS) StartupEvent start) {
        LoadReport report = loader.load(folders.all());
        status.loaded(report);
        report.problems().forEach(problem -> LOG.errorf("Content left out: %s", problem));
        LOG.infof(
                "Content: %d files, %d unchanged, %d left out; guides published %d, revised %d, retired %d",
                report.files(),
                report.unchanged(),
                report.broken(),
                report.guides().published(),
                report.guides().revised(),
                report.guides().retired());
    }
}
