package org.holdout.portal.draft;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.holdout.portal.site.Form;

/** When an answer was seen: a day, a time and the zone it was seen in, in three fields of a form. */
public final class Seen {
    private static final String DAY = "capturedAt";
    private static final String TIME = "capturedTime";
    private static final String ZONE = "capturedZone";
    private static final String UNIVERSAL = "UTC";

    private Seen() {}

    /** Names the zone of a form that nobody typed into yet; without a profile universal time, which a script makes the browser's. */
    public static Form zone(Form form, DraftApi.Viewer viewer) {
        return form.with(ZONE, zone(viewer).getId());
    }

    /** As {@link #zone}, and puts in the time that it is now. */
    public static Form now(Form form, DraftApi.Viewer viewer) {
        ZonedDateTime now = Instant.now().atZone(zone(viewer)).truncatedTo(ChronoUnit.MINUTES);
        return zone(form, viewer).with(DAY, now.toLocalDate()).with(TIME, now.toLocalTime());
    }

    /** The time that was typed; null when no day was, or, with an error, when it is no time. */
    public static OffsetDateTime read(Form form, DraftWords words) {
        LocalDate day = form.date(DAY);
        if (day == null) {
            return null;
        }
        LocalTime time = time(form, words);
        ZoneId zone = zone(form, words);
        return time == null || zone == null
                ? null
                : ZonedDateTime.of(day, time, zone).toOffsetDateTime();
    }

    private static LocalTime time(Form form, DraftWords words) {
        try {
            return LocalTime.parse(form.value(TIME).strip()).truncatedTo(ChronoUnit.SECONDS);
        } catch (DateTimeException noTime) {
            form.reject(TIME, words.noSuchTime());
            return null;
        }
    }

    private static ZoneId zone(Form form, DraftWords words) {
        try {
            return ZoneId.of(form.value(ZONE).strip());
        } catch (DateTimeException noZone) {
            form.reject(ZONE, words.noSuchZone());
            return null;
        }
    }

    private static ZoneId zone(DraftApi.Viewer viewer) {
        String named = viewer == null || viewer.profile() == null
                ? null
                : viewer.profile().timeZone();
        try {
            return ZoneId.of(named == null ? UNIVERSAL : named);
        } catch (DateTimeException unknown) {
            return ZoneId.of(UNIVERSAL);
        }
    }
}
