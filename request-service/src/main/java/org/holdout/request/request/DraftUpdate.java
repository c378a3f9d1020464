package org.holdout.request.request;

import java.util.List;

/**
 * What of a draft changes; null leaves it as it is. Empty grounds, no situations, a minor without a name, a recipient without
 * anything and an empty language are removed. {@code version} is the one that was read.
 */
record DraftUpdate(
        Integer version,
        List<String> rights,
        String channel,
        String grounds,
        String law,
        List<String> situations,
        ActingForInput actingFor,
        OwnRecipient recipient,
        String letterLanguage) {}
