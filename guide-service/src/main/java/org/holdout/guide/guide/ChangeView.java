package org.holdout.guide.guide;

import java.time.Instant;

/**
 * What became of a guide.
 *
 * @param title what the guide was called then
 * @param revision the revision that held afterwards
 * @param reason why; absent when nothing was said
 */
public record ChangeView(
        String guideId,
        String title,
        String vendorId,
        String vendorName,
        int revision,
        GuideChangeKind kind,
        Instant at,
        String reason) {}
