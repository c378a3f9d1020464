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
 * @param gone whether its archive, or its address, no longer has it
 * @param url the address that Holdout reads it at itself; absent for a document of an archive
 * @param language the language that it is asked for there
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
        boolean gone,
        String url,
        String language) {}
