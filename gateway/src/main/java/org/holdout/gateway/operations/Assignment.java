package org.holdout.gateway.operations;

/** The reference of the request that a mail is for. */
record Assignment(String reference) {}
