package org.holdout.request.law;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Working days of one place: Monday to Friday without its public holidays. The holidays are those of the bundled jollyday
 * calendars; observances on which offices work do not count.
 */
public final class WorkingCalendar {

    private static final Map<String, WorkingCalendar> BY_PLACE = new ConcurrentHashMap<>();

    private final String place;
    private final boolean known;
    private final String version;
    private final Map<Year, Map<LocalDate, Holiday>> years = new ConcurrentHashMap<>();

    private WorkingCalendar(String place) {
        this.place = place;
        known = WorkingCalendar.class.getResource(file()) != null;
        version = known ? ContentFile.version(ContentFile.bytes(file())) : null;
    }

    /** The calendar of an ISO 3166 code, such as {@code IE}, {@code US-CA} or {@code GB-ENG}; one without holidays if not known. */
    public static WorkingCalendar of(String place) {
        return BY_PLACE.computeIfAbsent(place, WorkingCalendar::new);
    }

    /** Whether this place's public holidays are known; otherwise only weekends are left out. */
    public boolean known() {
        return known;
    }

    /** The place's code. */
    public String place() {
        return place;
    }

    /** A short hash of the calendar's file. Only of a {@link #known()} one. */
    String version() {
        return version;
    }

    /** Whether people work there on that day. */
    public boolean worksOn(LocalDate day) {
        return !weekend(day) && holiday(day).isEmpty();
    }

    /** That day, or the next one on which people work. */
    public LocalDate workingDayFrom(LocalDate day) {
        LocalDate next = day;
        while (!worksOn(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    /** The working day that comes so many working days after {@code day}, which is not counted itself. */
    public LocalDate plusWorkingDays(LocalDate day, int days) {
        LocalDate last = day;
        for (int counted = 0; counted < days; ) {
            last = last.plusDays(1);
            if (worksOn(last)) {
                counted++;
            }
        }
        return last;
    }

    /** The public holiday of that day, by its name in each language. */
    public Optional<Function<Locale, String>> holiday(LocalDate day) {
        if (!known) {
            return Optional.empty();
        }
        return Optional.ofNullable(
                        years.computeIfAbsent(Year.from(day), this::load).get(day))
                .map(h -> h::getDescription);
    }

    static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** A holiday at the turn of the year may be observed in another year than its own: New Year's Day 2028 on 31 December 2027. */
    private Map<LocalDate, Holiday> load(Year year) {
        HolidayManager manager = HolidayManager.getInstance(ManagerParameters.create(country()));
        Map<LocalDate, Holiday> days = new HashMap<>();
        for (Year near : List.of(year, year.minusYears(1), year.plusYears(1))) {
            for (Holiday holiday : manager.getHolidays(near, HolidayType.PUBLIC_HOLIDAY, parts())) {
                Stream.concat(Stream.of(holiday.getActualDate()), holiday.getObservedDate().stream())
                        .filter(day -> day.getYear() == year.getValue())
                        .forEach(day -> days.putIfAbsent(day, holiday));
            }
        }
        return days;
    }

    private String file() {
        return "/holidays/Holidays_" + country() + ".xml";
    }

    private String country() {
        return place.split("-", 2)[0].toLowerCase(Locale.ROOT);
    }

    private String[] parts() {
        int dash = place.indexOf('-');
        return dash < 0
                ? new String[0]
                : new String[] {place.substring(dash + 1).toLowerCase(Locale.ROOT)};
    }
}
