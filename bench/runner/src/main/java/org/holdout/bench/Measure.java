package org.holdout.bench;

import java.time.Duration;

/**
 * What came of asking one query for a while.
 *
 * @param perSecond answers a second
 * @param cpuMicros CPU time of the server for one answer, in µs
 * @param p50Micros half of the answers came sooner, in µs
 * @param p99Micros of a hundred answers, 99 came sooner, in µs
 * @param bytes of one answer, its head too
 * @param errors answers that were none
 */
record Measure(double perSecond, double cpuMicros, long p50Micros, long p99Micros, long bytes, long errors) {
    private static final double MICROS = 1_000_000;

    /** Of wrk's numbers: requests, duration in µs, bytes, both percentiles in µs, errors. */
    static Measure of(String[] numbers, Duration cpu) {
        double requests = Math.max(1, Double.parseDouble(numbers[0]));
        return new Measure(
                requests / (Double.parseDouble(numbers[1]) / MICROS),
                cpu.toNanos() / 1000.0 / requests,
                Long.parseLong(numbers[3]),
                Long.parseLong(numbers[4]),
                Math.round(Double.parseDouble(numbers[2]) / requests),
                Long.parseLong(numbers[5]));
    }
}
