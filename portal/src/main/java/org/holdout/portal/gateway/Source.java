package org.holdout.portal.gateway;

/** Where a fact was read. The date is a day, a month or a year, or null when the page bore none. */
public record Source(String id, String title, String kind, String url, String date) {}
