package org.holdout.gateway.request;

import java.util.List;

/** New drafts that are started together, as request-service takes them. */
record NewDrafts(List<NewDraft> inputs) {
    static NewDrafts of(List<DraftRequestInput> inputs) {
        return new NewDrafts(inputs.stream().map(NewDraft::of).toList());
    }
}
