package org.holdout.comparison.start;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** The content file that lists the vendors with a file of facts. */
record VendorsFile(List<String> vendors) {

    VendorsFile {
        vendors = List.copyOf(requireNonNull(vendors, "vendors is missing"));
    }
}
