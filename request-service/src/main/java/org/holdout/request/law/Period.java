package org.holdout.request.law;

import java.time.LocalDate;
import java.util.List;

/**
 * How long the controller has for some of a law's rights.
 *
 * @param rights the codes of the rights ({@link Right#code()}) that it holds for
 * @param value how many of {@code unit}; absent when the law has no figure, and then there is no date
 * @param dayOfReceiptCounts whether the day of receipt is day one; otherwise counting starts the next day
 * @param rollToWorkingDay what happens to a last day on a weekend or public holiday
 * @param holidays whose public holidays: an ISO 3166 code, or {@link #CONTROLLER}
 * @param extensionAllowed whether the law's {@link Extension} holds for these rights
 * @param inForceFrom for requests received from this day on; absent when long in force
 * @param guidance a figure that the authority uses and the law does not have: never a deadline
 */
public record Period(
        List<String> rights,
        Integer value,
        Unit unit,
        boolean dayOfReceiptCounts,
        Roll rollToWorkingDay,
        String holidays,
        boolean extensionAllowed,
        LocalDate inForceFrom,
        String article,
        Guidance guidance,
        String countingSource,
        String countingConfidence,
        String text) {

    /** {@link #holidays} of the country where the controller is established. */
    public static final String CONTROLLER = "CONTROLLER";

    /** What is counted. */
    public enum Unit {
        CALENDAR_MONTH,
        CALENDAR_DAYS,
        /** Monday to Friday without public holidays. */
        BUSINESS_DAYS,
        /** No figure in the law. */
        WITHOUT_DELAY,
        /** No figure in the law. */
        REASONABLE_PERIOD
    }

    /** Whether a last day off moves to the next working day. */
    public enum Roll {
        YES,
        NO,
        /** The date is not moved, and people are told that it may be later. */
        UNKNOWN
    }

    /** A figure of the authority's. */
    public record Guidance(int value, Unit unit) {}

    /** Keeps its own copy of {@code rights}. */
    public Period {
        rights = List.copyOf(rights);
    }

    /** Whether the law has a figure for a request received on that day. */
    public boolean hasFigureOn(LocalDate receivedOn) {
        return value != null && (inForceFrom == null || !receivedOn.isBefore(inForceFrom));
    }

    /** The ISO 3166 code of the place whose holidays count; empty when the controller's country is not known. */
    String holidayPlace(String controllerCountry) {
        if (!holidays.equals(CONTROLLER)) {
            return holidays;
        }
        return controllerCountry == null ? "" : controllerCountry;
    }
}
