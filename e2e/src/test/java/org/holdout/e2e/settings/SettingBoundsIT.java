package org.holdout.e2e.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.holdout.e2e.StartCheck;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each application, told a value below its bound for every number and duration at once: it starts with none of them, and names each. */
class SettingBoundsIT {

    private static final Path ROOT = Path.of(System.getProperty("holdout.root"));

    /** A group of settings that lacks one says that first; applications that do not know these pass them over. */
    private static final List<String> NEEDED = List.of(
            "holdout.keys.wrapping-key-file=/nowhere/wrapping-key.json",
            "holdout.dossier.signing-key-file=/nowhere/signing-key.pem",
            "holdout.dossier.public-address=https://portal.holdout.example");

    @ParameterizedTest
    @ValueSource(strings = {"guide-service", "request-service", "comparison-service", "gateway", "portal"})
    void applicationRefusesEveryNumberAndDurationBelowItsBoundByName(String application) throws Exception {
        Map<String, String> below = new TreeMap<>();
        for (Setting setting : new SettingsPage(ROOT).ofApplication(application)) {
            if (setting.isMeasure()) {
                below.put(setting.name(), setting.type().endsWith("duration") ? "-PT1S" : "-1");
            }
        }
        List<String> options = Stream.concat(
                        NEEDED.stream(),
                        below.entrySet().stream().map(setting -> setting.getKey() + "=" + setting.getValue()))
                .map(setting -> "-D" + setting)
                .toList();

        StartCheck check = StartCheck.of(application, options, Map.of("HOLDOUT_MODE", "local"));

        assertEquals(1, check.code(), check.said());
        assertEquals(
                List.of(),
                below.keySet().stream()
                        .filter(name -> !Pattern.compile("\t" + Pattern.quote(name) + "(\\[\\d+])? must be ")
                                .matcher(check.said())
                                .find())
                        .toList(),
                check.said());
    }
}
