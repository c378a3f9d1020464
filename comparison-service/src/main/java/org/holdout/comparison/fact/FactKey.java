package org.holdout.comparison.fact;

import jakarta.persistence.Embeddable;

/** What a fact is about: one cell of the comparison in one region. */
@Embeddable
public record FactKey(String vendor, String dimension, String region) {}
