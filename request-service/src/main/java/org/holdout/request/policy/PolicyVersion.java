package org.holdout.request.policy;

import java.time.LocalDate;

/**
 * A version of a vendor's policy document.
 *
 * @param document the document's id
 * @param version the version's id
 * @param seenOn the day on which it was first seen
 */
public record PolicyVersion(String vendor, String document, String version, LocalDate seenOn) {}
