package org.holdout.comparison.content;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** What came of loading the content when the service started. */
@ApplicationScoped
public class ContentState {

    private final Map<String, String> skipped = new ConcurrentSkipListMap<>();
    private final AtomicBoolean loaded = new AtomicBoolean();

    /** A file was skipped whole, for this reason. */
    public void skipped(String file, String reason) {
        skipped.put(file, reason);
    }

    /** Everything that could be loaded is loaded. */
    public void loaded() {
        loaded.set(true);
    }

    /** Whether loading is over. */
    public boolean isLoaded() {
        return loaded.get();
    }

    /** The files that were skipped, with the reason. */
    public Map<String, String> skipped() {
        return new TreeMap<>(skipped);
    }
}
