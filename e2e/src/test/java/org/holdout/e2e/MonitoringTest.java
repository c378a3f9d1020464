package org.holdout.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MonitoringTest {

    private static final Pattern OWN = Pattern.compile("\"(holdout\\.[a-z.]+)\"");
    private static final long PROMTOOL_SECONDS = 60;

    @Test
    void everyAlertIsExplainedWithWhatToDo() throws IOException {
        assertEquals(Monitoring.alerts(), Monitoring.documentedAlerts());
    }

    @Test
    void everyMetricThatIsAskedForIsDocumented() throws IOException {
        Set<String> unknown = Monitoring.asked();
        unknown.removeAll(documented());

        assertEquals(Set.of(), unknown);
    }

    @Test
    void everyMetricOfOurOwnIsDocumented() throws IOException {
        Set<String> names = documented().stream()
                .map(name -> name.replaceAll("_total$", ""))
                .collect(Collectors.toSet());
        Set<String> unknown = new TreeSet<>();
        for (Path source : sources()) {
            String text = Files.readString(source);
            if (text.contains("MeterRegistry")) {
                OWN.matcher(text)
                        .results()
                        .map(name -> name.group(1).replace('.', '_'))
                        .filter(name -> !names.contains(name))
                        .forEach(unknown::add);
            }
        }

        assertEquals(Set.of(), unknown);
    }

    @Test
    void alertsFireAndStayQuietAsTheirTestsSay() throws IOException, InterruptedException {
        Process promtool;
        try {
            promtool = new ProcessBuilder("promtool", "test", "rules", "alerts.test.yaml")
                    .directory(Monitoring.FOLDER.toFile())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException notInstalled) {
            assumeTrue(false, "promtool is not installed here (Debian: prometheus)");
            return;
        }
        String said = new String(promtool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertEquals(true, promtool.waitFor(PROMTOOL_SECONDS, TimeUnit.SECONDS));
        assertEquals(0, promtool.exitValue(), said);
    }

    private static Set<String> documented() throws IOException {
        return Monitoring.documented().stream().map(Monitoring.Metric::name).collect(Collectors.toSet());
    }

    private static Set<Path> sources() throws IOException {
        Path root = Path.of(System.getProperty("holdout.root"));
        Set<Path> sources = new TreeSet<>();
        for (String module : new String[] {
            "outbox", "operations", "guide-service", "request-service", "comparison-service", "gateway", "portal"
        }) {
            try (Stream<Path> files = Files.walk(root.resolve(module).resolve("src/main/java"))) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
            }
        }
        return sources;
    }
}
