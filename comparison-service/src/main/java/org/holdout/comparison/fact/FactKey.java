package org.holdout.comparison.fact;

/** What a fact is about. */
record FactKey(String vendor, String dimension, String region) {}
