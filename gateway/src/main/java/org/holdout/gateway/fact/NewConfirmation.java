package org.holdout.gateway.fact;

/** An editor's confirmation as comparison-service takes it. */
record NewConfirmation(String region, int baseRevision, QuotationInput quotation, String reason) {}
