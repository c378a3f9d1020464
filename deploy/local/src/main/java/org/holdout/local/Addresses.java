package org.holdout.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where everything is reached, for people and, as {@code addresses.json}, for scripts and tests. */
record Addresses(Ports ports) {
    private static final ObjectMapper JSON = new ObjectMapper();

    String portal() {
        return "http://localhost:" + ports.portal();
    }

    Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("portal", portal());
        all.put("graphql", "http://localhost:" + ports.gateway() + "/graphql");
        all.put("gateway", "http://localhost:" + ports.gateway());
        all.put("keycloak", "http://localhost:" + ports.keycloak());
        all.put("realm", "http://localhost:" + ports.keycloak() + "/realms/holdout");
        all.put("mail", "http://localhost:" + ports.mailPage());
        all.put("smtp", "127.0.0.1:" + ports.smtp());
        all.put("guideService", "http://127.0.0.1:" + ports.guide());
        all.put("requestService", "http://127.0.0.1:" + ports.request());
        all.put("comparisonService", "http://127.0.0.1:" + ports.comparison());
        all.put("kafka", "127.0.0.1:" + ports.kafka());
        all.put("postgres", "127.0.0.1:" + ports.postgres());
        return all;
    }

    void write(Home home) throws IOException {
        Secrets.write(home.addresses(), JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all()));
    }
}
