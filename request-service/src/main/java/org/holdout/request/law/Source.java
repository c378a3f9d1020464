package org.holdout.request.law;

/** Where a fact was read; {@code url} and {@code date} (ISO 8601, perhaps only a year or month) are null when there is none. */
public record Source(String id, String title, String kind, String url, String date) {}
