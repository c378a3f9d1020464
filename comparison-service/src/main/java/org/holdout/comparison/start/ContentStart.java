package org.holdout.comparison.start;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Consumer;
import org.holdout.comparison.content.ContentException;
import org.holdout.comparison.content.ContentFiles;
import org.holdout.comparison.content.ContentState;
import org.holdout.comparison.content.ContentYaml;
import org.holdout.comparison.fact.FactLoader;
import org.holdout.comparison.rubric.Dimensions;
import org.jboss.logging.Logger;

/** Loads the content when the service starts. A wrong file is skipped whole; the rest is served, and the health says so. */
@Singleton
class ContentStart {

    private static final Logger LOG = Logger.getLogger(ContentStart.class);
    private static final String VENDORS = "vendors.yaml";

    private final ContentFiles files;
    private final ContentState state;
    private final Dimensions dimensions;
    private final FactLoader facts;

    ContentStart(ContentFiles files, ContentState state, Dimensions dimensions, FactLoader facts) {
        this.files = files;
        this.state = state;
        this.dimensions = dimensions;
        this.facts = facts;
    }

    void load(@Observes StartupEvent start) {
        int loaded = load("dimensions.yaml", dimensions::load);
        for (String vendor : vendors()) {
            String name = "facts/" + vendor + ".yaml";
            loaded += load(name, content -> facts.load(name, vendor, content));
        }
        state.loaded();
        LOG.infof(
                "Content: %d files new or changed, %d skipped",
                loaded, state.skipped().size());
    }

    private List<String> vendors() {
        try {
            return ContentYaml.read(VENDORS, files.read(VENDORS), VendorsFile.class)
                    .vendors();
        } catch (ContentException e) {
            skip(VENDORS, e);
            return List.of();
        }
    }

    private int load(String name, Consumer<byte[]> load) {
        try {
            return files.loadOnce(name, files.read(name), load) ? 1 : 0;
        } catch (ContentException e) {
            skip(name, e);
            return 0;
        }
    }

    private void skip(String name, ContentException e) {
        LOG.errorf("Content skipped: %s", e.getMessage());
        state.skipped(name, e.getMessage());
    }
}
