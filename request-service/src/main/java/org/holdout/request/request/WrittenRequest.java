package org.holdout.request.request;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.holdout.request.words.Words;

/** The request that the current call has written, for its answer: whoever may write and not read is told what they wrote too. */
@ApplicationScoped
public class WrittenRequest {

    private final RequestPages pages;
    private final CurrentReader reader;

    WrittenRequest(RequestPages pages, CurrentReader reader) {
        this.pages = pages;
        this.reader = reader;
    }

    /** As it is now; NOT_FOUND when the caller lost sight of it meanwhile. */
    public RequestView of(UUID id, Words words) {
        return pages.one(reader.ofWhatItWrote(), id, words);
    }
}
