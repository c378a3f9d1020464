package org.holdout.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PlatformExtension.class)
class MetricsIT {

    @Test
    void everyMetricThatIsThereFromTheStartIsServed(Platform platform) throws IOException, InterruptedException {
        Parts parts = new Parts(platform);
        Map<String, String> served = new HashMap<>();
        List<String> missing = new ArrayList<>();

        for (Monitoring.Metric metric : Monitoring.documented()) {
            for (String application : metric.fromTheStart() ? metric.applications() : List.<String>of()) {
                if (!served.containsKey(application)) {
                    served.put(application, parts.managed(application, "/q/metrics"));
                }
                if (!served.get(application).contains("\n" + metric.name())) {
                    missing.add(application + ": " + metric.name());
                }
            }
        }

        assertEquals(List.of(), missing);
    }
}
