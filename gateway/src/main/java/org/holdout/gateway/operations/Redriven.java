package org.holdout.gateway.operations;

/** How many dead letters were sent again. */
record Redriven(int sent) {}
