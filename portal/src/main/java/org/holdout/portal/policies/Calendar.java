package org.holdout.portal.policies;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Where a day lies across a picture that goes from one day to another. */
record Calendar(Instant from, Instant to, Locale language) {
    /** Marks at the ends are not cut off. */
    private static final double EDGE = 3;
    /** Words at the ends would be. */
    private static final double WORDS_EDGE = 9;

    private static final double WHOLE = 100;
    private static final int MONTHS = 12;
    /** As many words stand side by side on a phone. */
    private static final int MOST = 5;

    private static final List<Integer> STEPS = List.of(1, 2, 3, 6, 12, 24, 60, 120);

    /** The place as a percentage of the width; the middle when there is but one day. */
    String place(Instant at) {
        return String.format(Locale.ROOT, "%.2f%%", percent(at));
    }

    /** The beginnings of months or years, so few that their words fit. */
    List<Timeline.Tick> ticks() {
        return STEPS.stream()
                .map(this::beginnings)
                .filter(ticks -> ticks.size() <= MOST)
                .findFirst()
                .orElse(List.of());
    }

    private List<Timeline.Tick> beginnings(int months) {
        LocalDate first = from.atOffset(ZoneOffset.UTC).toLocalDate();
        YearMonth begin = months < MONTHS
                ? YearMonth.of(first.getYear(), 1)
                : YearMonth.of(first.getYear() - Math.floorMod(first.getYear(), months / MONTHS), 1);
        long span = ChronoUnit.MONTHS.between(begin, YearMonth.from(to.atOffset(ZoneOffset.UTC)));
        return IntStream.rangeClosed(0, (int) (span / months))
                .mapToObj(step -> begin.plusMonths((long) step * months))
                .flatMap(month -> tick(month, months))
                .toList();
    }

    private Stream<Timeline.Tick> tick(YearMonth month, int months) {
        Instant start = month.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
        double percent = percent(start);
        return percent < WORDS_EDGE || percent > WHOLE - WORDS_EDGE
                ? Stream.empty()
                : Stream.of(new Timeline.Tick(place(start), label(month, months)));
    }

    private String label(YearMonth month, int months) {
        return months < MONTHS
                ? DateTimeFormatter.ofPattern("MMM uuuu", language).format(month)
                : Year.of(month.getYear()).toString();
    }

    private double percent(Instant at) {
        long whole = Duration.between(from, to).toSeconds();
        return whole == 0
                ? WHOLE / 2
                : EDGE + (WHOLE - 2 * EDGE) * Duration.between(from, at).toSeconds() / whole;
    }
}
