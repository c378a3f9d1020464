package org.holdout.request.notice;

import java.util.Set;

/**
 * What a person wants to be told.
 *
 * @param kinds what of; ERASURE_AHEAD is always among it
 * @param byEmail whether by e-mail too, to the address that they confirmed
 */
public record NoticeSettings(Set<NoticeKind> kinds, boolean byEmail) {

    /** Keeps its own copy of {@code kinds}. */
    public NoticeSettings {
        kinds = Set.copyOf(kinds);
    }
}
