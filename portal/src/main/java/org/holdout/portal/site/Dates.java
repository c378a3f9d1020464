package org.holdout.portal.site;

import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days in the reader's language, for templates. */
@TemplateExtension
final class Dates {
    private Dates() {}

    /** "Monday 2 March 2026", "Montag, 2. März 2026". */
    static String full(LocalDate day, @TemplateAttribute Object locale) {
        return format(day, locale, "EEEE d MMMM uuuu", "EEEE, d. MMMM uuuu");
    }

    /** "2 March 2026", "2. März 2026". */
    static String words(LocalDate day, @TemplateAttribute Object locale) {
        return format(day, locale, "d MMMM uuuu", "d. MMMM uuuu");
    }

    /** The day in universal time: "2 March 2026". */
    static String day(Instant time, @TemplateAttribute Object locale) {
        return words(time.atOffset(ZoneOffset.UTC).toLocalDate(), locale);
    }

    /** The day and minute in universal time: "2 March 2026, 14:05 UTC". */
    static String words(Instant time, @TemplateAttribute Object locale) {
        return words(time.atOffset(ZoneOffset.UTC).toLocalDate(), locale)
                + DateTimeFormatter.ofPattern(", HH:mm 'UTC'", Locale.ROOT)
                        .withZone(ZoneOffset.UTC)
                        .format(time);
    }

    /** The day and minute where it was: "2 March 2026, 14:05 (UTC+01:00)". */
    static String moment(OffsetDateTime time, @TemplateAttribute Object locale) {
        return words(time.toLocalDate(), locale)
                + DateTimeFormatter.ofPattern(", HH:mm '(UTC'xxx')'", Locale.ROOT)
                        .format(time);
    }

    /** A source's date, which may be a day, a month or a year: "2 March 2026", "March 2026", "2026". */
    static String dateWords(String iso, @TemplateAttribute Object locale) {
        try {
            return switch (iso.length()) {
                case 10 -> words(LocalDate.parse(iso), locale);
                case 7 -> DateTimeFormatter.ofPattern("MMMM uuuu", of(locale)).format(YearMonth.parse(iso));
                default -> iso;
            };
        } catch (DateTimeException unreadable) {
            return iso;
        }
    }

    private static String format(LocalDate day, Object locale, String english, String german) {
        Locale language = of(locale);
        return DateTimeFormatter.ofPattern(language.getLanguage().equals("de") ? german : english, language)
                .format(day);
    }

    private static Locale of(Object locale) {
        return locale instanceof Locale language ? language : Locale.ENGLISH;
    }
}
