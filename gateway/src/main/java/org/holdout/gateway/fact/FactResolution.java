package org.holdout.gateway.fact;

/** An editor's choice between a file and an editor as comparison-service takes it. */
record FactResolution(String region, int baseRevision, FactOrigin take) {}
