package org.holdout.request.words;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** An argument of a sentence that each language writes in its own form. A plain {@link LocalDate} is written "2 March 2026". */
public sealed interface Say {

    /** "Monday 2 March 2026". */
    record WeekdayAndDay(LocalDate date) implements Say {}

    /** "Saturday". */
    record Weekday(LocalDate date) implements Say {}

    /** "31 February": a day that its month does not have. */
    record NoSuchDay(int day, Month month) implements Say {}

    /** "Ireland": an ISO 3166 code of a country, or of a part of one that the messages name. */
    record Place(String code) implements Say {}

    /** "St Patrick's Day". */
    record Feast(Function<Locale, String> name) implements Say {}

    /** Another message of the same bundle. */
    record Message(String key) implements Say {}

    /** Several in a row, with commas between them. */
    record Listed(List<Object> parts) implements Say {}

    /** Several, with semicolons between them. */
    record Many(List<Object> parts) implements Say {}
}
