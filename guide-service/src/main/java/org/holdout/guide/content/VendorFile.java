package org.holdout.guide.content;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.holdout.guide.guide.GuideRecord;
import org.holdout.guide.vendor.VendorRecord;

/** What a content file holds: a vendor and its guides, in the order that people are shown them. */
public record VendorFile(@NotNull @Valid VendorRecord vendor, List<@NotNull @Valid GuideRecord> guides) {

    public VendorFile {
        guides = guides == null ? List.of() : guides;
    }
}
