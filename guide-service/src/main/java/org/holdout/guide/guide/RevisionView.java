package org.holdout.guide.guide;

import java.time.Instant;
import java.util.List;

/**
 * A revision in a guide's history.
 *
 * @param author the editor's user name; absent unless an editor made it and an editor asks
 * @param reason why; absent when nothing was said
 * @param changes what differs from the revision before; empty for the first
 */
public record RevisionView(
        int revision,
        Instant recordedAt,
        RevisionOrigin origin,
        String author,
        String reason,
        List<FieldChange> changes) {}
