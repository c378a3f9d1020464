package org.holdout.portal.vendors;

/** A vendor in a choice of vendors. */
public record VendorChoice(String id, String name) {}
