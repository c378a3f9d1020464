package org.holdout.portal.policies;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

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
        List<YearMonth> beginnings = STEPS.stream()
                .map(this::beginnings)
                .filter(found -> found.size() <= MOST)
                .findFirst()
                .orElse(List.of());
        return IntStream.range(0, beginnings.size())
                .mapToObj(index -> new Timeline.Tick(
                        place(start(beginnings.get(index))), label(beginnings.get(index), index == 0)))
                .toList();
    }

    private List<YearMonth> beginnings(int months) {
        int year = from.atOffset(ZoneOffset.UTC).getYear();
        YearMonth begin = YearMonth.of(months < MONTHS ? year : year - Math.floorMod(year, months / MONTHS), 1);
        long span = ChronoUnit.MONTHS.between(begin, YearMonth.from(to.atOffset(ZoneOffset.UTC)));
        return LongStream.rangeClosed(0, span / months)
                .mapToObj(step -> begin.plusMonths(step * months))
                .filter(this::hasRoom)
                .toList();
    }

    private boolean hasRoom(YearMonth month) {
        double percent = percent(start(month));
        return percent >= WORDS_EDGE && percent <= WHOLE - WORDS_EDGE;
    }

    /** A January is named by its year, the first month with its year, so that the others need none. */
    private String label(YearMonth month, boolean first) {
        String pattern = month.getMonthValue() == 1 ? "uuuu" : first ? "LLL uuuu" : "LLL";
        return DateTimeFormatter.ofPattern(pattern, language).format(month);
    }

    private static Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    private double percent(Instant at) {
        long whole = Duration.between(from, to).toSeconds();
        return whole == 0
                ? WHOLE / 2
                : EDGE + (WHOLE - 2 * EDGE) * Duration.between(from, at).toSeconds() / whole;
    }
}
