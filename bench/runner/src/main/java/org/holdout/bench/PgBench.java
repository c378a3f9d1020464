package org.holdout.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** pgbench: as many clients as send requests, one script over and over, with prepared statements. */
final class PgBench {
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");
    private static final Pattern LATENCY = Pattern.compile("latency average = ([0-9.]+) ms");

    private PgBench() {}

    /** What it reached. */
    record Result(double perSecond, double averageMillis) {}

    /** @param database whose owner has the same name */
    static Result run(Parts parts, String database, Path script, int seconds) throws Exception {
        String clients = Integer.toString(Senders.CLIENTS);
        String port = Integer.toString(parts.postgresPort());
        ProcessBuilder pgbench = new ProcessBuilder(
                        "pgbench",
                        "-n",
                        "-M",
                        "prepared",
                        "-c",
                        clients,
                        "-T",
                        Integer.toString(seconds),
                        "-f",
                        script.toString(),
                        "-h",
                        "127.0.0.1",
                        "-p",
                        port,
                        "-U",
                        database,
                        database)
                .redirectErrorStream(true);
        pgbench.environment().put("PGPASSWORD", parts.password());
        Process process = pgbench.start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("pgbench said: " + said);
        }
        return new Result(number(RATE, said), number(LATENCY, said));
    }

    private static double number(Pattern pattern, String said) {
        Matcher found = pattern.matcher(said);
        if (!found.find()) {
            throw new IllegalStateException("pgbench said: " + said);
        }
        return Double.parseDouble(found.group(1));
    }
}
