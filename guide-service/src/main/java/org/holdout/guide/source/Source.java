package org.holdout.guide.source;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.hibernate.validator.constraints.URL;

/**
 * Where a statement was read.
 *
 * @param id unique within one vendor's file
 * @param title what people are shown
 * @param kind what sort of thing it is
 * @param url the publisher's own address; absent when there is none or it is withheld
 * @param date the day it was last seen, as exactly as it is known: year, month or day
 * @param document the document's id in the policy history, {@code Service/Terms}; absent when it is no such document
 * @param readAt the archive's copy that was read, for editors
 * @param withheld why no address is given although the page was read
 */
public record Source(
        @NotNull @Pattern(regexp = "[a-z0-9-]{1,60}") String id,
        @NotBlank @Size(max = 300) String title,
        @NotNull SourceKind kind,
        @URL(regexp = "https?://.*") @Size(max = 500) String url,
        @Pattern(regexp = "\\d{4}(-\\d{2}(-\\d{2})?)?") String date,

        @Pattern(regexp = "[^/\\s][^/]*/[^/]*[^/\\s]") @Size(max = 200)
        String document,

        @URL(regexp = "https?://.*") @Size(max = 500) String readAt,
        @Size(max = 60) String withheld) {

    /**
     * The first day that a date as exactly as it is known may mean: what is unknown makes nothing look fresher.
     *
     * @param date year, month or day
     * @return null when there is no date
     */
    public static LocalDate earliest(String date) {
        return date == null ? null : LocalDate.parse(date + "-01-01".substring(Math.max(0, date.length() - 4)));
    }
}
