package org.holdout.request.request;

/** Told within the transaction that moves a request: something was recorded about it. */
public record RequestMoved(OptOutRequest request, boolean sent) {}
