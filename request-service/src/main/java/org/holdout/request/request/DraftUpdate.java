package org.holdout.request.request;

import java.util.List;

/** What of a draft changes; null leaves it as it is, empty grounds are removed. {@code version} is the one that was read. */
record DraftUpdate(Integer version, List<String> rights, String channel, String grounds, String law) {}
