package org.holdout.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PlatformExtension.class)
class MetricsIT {

    private static final List<String> APPLICATIONS =
            List.of("portal", "gateway", "guide-service", "request-service", "comparison-service");

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

    @Test
    void everyApplicationCountsHowLongItsAnswersTakeInSteps(Platform platform) throws Exception {
        Parts parts = new Parts(platform);
        Requests.draft(Api.person(platform, "ana"));
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (String page : List.of("/vendors", "/compare")) {
                http.send(
                        HttpRequest.newBuilder(URI.create(platform.portal() + page))
                                .build(),
                        BodyHandlers.discarding());
            }
        }

        for (String application : APPLICATIONS) {
            String served = parts.managed(application, "/q/metrics");

            assertTrue(
                    served.lines()
                            .anyMatch(line -> line.startsWith("http_server_requests_seconds_bucket{")
                                    && line.contains("le=\"5.0\"")),
                    application);
        }
    }
}
