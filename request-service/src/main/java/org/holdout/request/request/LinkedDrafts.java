package org.holdout.request.request;

import java.util.List;

/** Drafts that are started together. */
record LinkedDrafts(List<DraftInput> inputs) {}
