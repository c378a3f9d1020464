package org.holdout.request.law;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.holdout.request.words.Say;
import org.holdout.request.words.Sentence;

/**
 * Counts one period from its start and keeps a line for each step. Months as in Regulation (EEC, Euratom) No 1182/71, Art. 3(2)(c):
 * to the same-numbered day, or the last one of a shorter month; a last day off moves as in its Art. 3(4). Used once.
 */
final class Count {

    private final Period period;
    private final WorkingCalendar calendar;
    private final List<Sentence> lines = new ArrayList<>();
    private LocalDate start;

    private Count(Period period, LocalDate start, WorkingCalendar calendar) {
        this.period = period;
        this.start = start;
        this.calendar = calendar;
    }

    static Count from(Period period, LocalDate start, String controllerCountry) {
        return new Count(period, start, WorkingCalendar.of(period.holidayPlace(controllerCountry)));
    }

    void line(Sentence line) {
        lines.add(line);
    }

    List<Sentence> lines() {
        return lines;
    }

    void received(boolean assumed) {
        String counted = period.dayOfReceiptCounts() ? "clock.received.counted" : "clock.received";
        lines.add(Sentence.of(assumed ? counted + ".assumed" : counted, start));
    }

    void restart(LocalDate day, Sentence why) {
        start = day;
        lines.add(why);
    }

    LocalDate end(int value) {
        return end(value, period.unit(), 0);
    }

    LocalDate end(int value, int stoodStill) {
        return end(value, period.unit(), stoodStill);
    }

    /** The last day of {@code value} units from the start, moved by the days that the clock stood still, then off a day off. */
    LocalDate end(int value, Period.Unit unit, int stoodStill) {
        LocalDate from = period.dayOfReceiptCounts() ? start.minusDays(1) : start;
        LocalDate end = switch (unit) {
            case CALENDAR_MONTH -> months(from, value);
            case CALENDAR_DAYS -> days(from, value);
            case BUSINESS_DAYS -> businessDays(from, value);
            case WITHOUT_DELAY, REASONABLE_PERIOD -> throw new IllegalStateException("No figure in " + unit);
        };
        if (stoodStill > 0) {
            end = end.plusDays(stoodStill);
            lines.add(Sentence.of("clock.suspended", stoodStill, end));
        }
        return rolled(end);
    }

    /** The date that comes out when the clock is taken to stand still between two days. */
    LocalDate later(LocalDate due, LocalDate from, LocalDate to) {
        LocalDate later = due.plusDays(ChronoUnit.DAYS.between(from, to));
        return period.rollToWorkingDay() == Period.Roll.YES ? calendar.workingDayFrom(later) : later;
    }

    private LocalDate months(LocalDate from, int months) {
        LocalDate end = from.plusMonths(months);
        lines.add(
                end.getDayOfMonth() == from.getDayOfMonth()
                        ? Sentence.of("clock.month", months, end)
                        : Sentence.of(
                                "clock.month.short",
                                months,
                                end,
                                new Say.NoSuchDay(from.getDayOfMonth(), end.getMonth())));
        return end;
    }

    private LocalDate days(LocalDate from, int days) {
        LocalDate end = from.plusDays(days);
        lines.add(Sentence.of("clock.days", days, end));
        return end;
    }

    private LocalDate businessDays(LocalDate from, int days) {
        LocalDate end = calendar.plusWorkingDays(from, days);
        List<Object> leftOut = new ArrayList<>();
        from.plusDays(1)
                .datesUntil(end)
                .filter(d -> !WorkingCalendar.weekend(d))
                .forEach(day -> calendar.holiday(day)
                        .ifPresent(name -> leftOut.add(Sentence.of("clock.feast", new Say.Feast(name), day))));
        lines.add(
                leftOut.isEmpty()
                        ? Sentence.of("clock.businessDays", days, end, place())
                        : Sentence.of("clock.businessDays.leftOut", days, end, place(), new Say.Many(leftOut)));
        unknownHolidays();
        return end;
    }

    private LocalDate rolled(LocalDate end) {
        if (period.unit() == Period.Unit.BUSINESS_DAYS) {
            return end;
        }
        if (calendar.worksOn(end)) {
            if (period.rollToWorkingDay() == Period.Roll.YES) {
                unknownHolidays();
            }
            return end;
        }
        Object off = dayOff(end);
        return switch (period.rollToWorkingDay()) {
            case NO -> end;
            case UNKNOWN -> {
                lines.add(Sentence.of("clock.roll.unknown", off));
                yield end;
            }
            case YES -> {
                LocalDate next = calendar.workingDayFrom(end);
                lines.add(
                        calendar.known()
                                ? Sentence.of("clock.roll", off, place(), new Say.WeekdayAndDay(next))
                                : Sentence.of("clock.roll.noCalendar", off, new Say.WeekdayAndDay(next)));
                yield next;
            }
        };
    }

    private Object dayOff(LocalDate day) {
        Optional<Function<Locale, String>> holiday = calendar.holiday(day);
        return WorkingCalendar.weekend(day) || holiday.isEmpty()
                ? Sentence.of("clock.weekend." + day.getDayOfWeek())
                : Sentence.of("clock.holiday", new Say.Feast(holiday.get()));
    }

    private void unknownHolidays() {
        if (!calendar.known()) {
            lines.add(Sentence.of("clock.noCalendar"));
        }
    }

    private Object place() {
        return calendar.place().isEmpty() ? new Say.Message("clock.somewhere") : new Say.Place(calendar.place());
    }
}
