package org.holdout.comparison.policy;

import java.time.Instant;

/**
 * A policy document and how it moved.
 *
 * @param versions how many versions are kept
 * @param firstAt when its first version was captured
 * @param lastAt when its newest was
 * @param material how many of them changed what matters
 * @param lastMaterialAt when that was last; absent when it never did
 * @param gone whether its archive no longer has it
 */
public record DocumentView(
        String document,
        String service,
        String terms,
        String vendor,
        long versions,
        Instant firstAt,
        Instant lastAt,
        long material,
        Instant lastMaterialAt,
        boolean gone) {}
