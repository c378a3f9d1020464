package org.holdout.comparison.fact;

import java.time.LocalDate;

/** What a fact says, and since when it holds. */
record FactStatement(String value, String note, Verification verification, Source source, LocalDate validFrom) {}
