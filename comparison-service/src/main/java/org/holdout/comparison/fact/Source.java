package org.holdout.comparison.fact;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Where a fact comes from.
 *
 * @param id the source's id among its vendor's sources
 * @param title what it is called
 * @param kind such as {@code stored_policy}, {@code founding} (Holdout's founding document) or {@code general}
 * @param url where people can read it, null when there is no such place
 * @param date the day it was last seen, perhaps only the month or year, null when it bore none
 */
@Embeddable
public record Source(
        @Column(name = "source_id") String id,
        @Column(name = "source_title") String title,
        @Column(name = "source_kind") String kind,
        @Column(name = "source_url") String url,
        @Column(name = "source_date") String date) {}
