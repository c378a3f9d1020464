package org.holdout.gateway.retest;

/** What the same prompt gives now, as request-service takes it. */
record NewOutput(String evidence, String output) {}
