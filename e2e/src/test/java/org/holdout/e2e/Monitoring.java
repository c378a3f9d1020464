package org.holdout.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What the documents, the alerts and the dashboard say of metrics. */
final class Monitoring {

    static final Path FOLDER = Path.of(System.getProperty("holdout.root"), "deploy/production/monitoring");

    private static final Path PAGE = Path.of(System.getProperty("holdout.root"), "docs/monitoring.md");
    private static final Pattern METRIC = Pattern.compile("(?:holdout|http|jvm)_[a-z_]+");
    private static final Pattern ROW =
            Pattern.compile("^\\| `([a-z_]+)` \\| ([a-z, -]+) \\| .* \\| (yes|no) \\|$", Pattern.MULTILINE);
    private static final Pattern ALERT = Pattern.compile("^\\| `([A-Za-z]+)` \\| (page|ticket) \\|", Pattern.MULTILINE);

    private Monitoring() {}

    /** A metric of the page: its name, who serves it, and whether it is there from the start. */
    record Metric(String name, List<String> applications, boolean fromTheStart) {}

    static List<Metric> documented() throws IOException {
        return ROW.matcher(Files.readString(PAGE))
                .results()
                .map(row -> new Metric(
                        row.group(1),
                        List.of(row.group(2).split(", ")),
                        row.group(3).equals("yes")))
                .toList();
    }

    static Set<String> documentedAlerts() throws IOException {
        Set<String> alerts = new TreeSet<>();
        ALERT.matcher(Files.readString(PAGE)).results().forEach(row -> alerts.add(row.group(1)));
        return alerts;
    }

    static Set<String> alerts() throws IOException {
        return new TreeSet<>(rules().findValuesAsText("alert"));
    }

    /** Every metric that an alert or the dashboard asks for. */
    static Set<String> asked() throws IOException {
        List<String> expressions = new ArrayList<>(rules().findValuesAsText("expr"));
        JsonNode dashboard =
                new ObjectMapper().readTree(FOLDER.resolve("dashboard.json").toFile());
        expressions.addAll(dashboard.findValuesAsText("expr"));
        Set<String> metrics = new TreeSet<>();
        expressions.forEach(
                expression -> METRIC.matcher(expression).results().forEach(metric -> metrics.add(metric.group())));
        return metrics;
    }

    private static JsonNode rules() throws IOException {
        return new ObjectMapper(new YAMLFactory())
                .readTree(FOLDER.resolve("alerts.yaml").toFile());
    }
}
