package org.holdout.local;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Every port of a local run, all on 127.0.0.1.
 *
 * @param offset added to each usual port, from 0 to {@link #MAX_OFFSET}
 */
record Ports(int offset) {
    private static final int HIGHEST_USUAL_PORT = 19093;
    private static final int HIGHEST_PORT = 65535;
    private static final int MANAGEMENT = 1000;

    /** From the port of an application to that of its first instance, and on to the next, where there are several. */
    private static final int INSTANCE = 100;

    /** The offset at which the highest of our ports is the highest there is. */
    static final int MAX_OFFSET = HIGHEST_PORT - HIGHEST_USUAL_PORT;

    /** Of the ports that browsers refuse (WHATWG Fetch, "bad port") the only one that an offset reaches. */
    private static final int REFUSED_BY_BROWSERS = 10080;

    private static final int OFFSET_STEP = 100;

    /** A port and the part that listens on it. */
    record Listener(int port, String part) {}

    Ports {
        if (offset < 0 || offset > MAX_OFFSET) {
            throw new IllegalArgumentException("offset " + offset + " is not between 0 and " + MAX_OFFSET);
        }
    }

    int portal() {
        return 8080 + offset;
    }

    int gateway() {
        return 8081 + offset;
    }

    int keycloak() {
        return 8082 + offset;
    }

    int mailPage() {
        return 8084 + offset;
    }

    int guide() {
        return 8091 + offset;
    }

    int request() {
        return 8092 + offset;
    }

    int comparison() {
        return 8093 + offset;
    }

    int postgres() {
        return 15432 + offset;
    }

    int kafka() {
        return 19092 + offset;
    }

    int kafkaController() {
        return HIGHEST_USUAL_PORT + offset;
    }

    int smtp() {
        return 3025 + offset;
    }

    int imap() {
        return 3143 + offset;
    }

    /** Health and metrics of the application or server at {@code port}. */
    static int management(int port) {
        return port + MANAGEMENT;
    }

    /** Where an instance of the application at {@code port} serves, counted from 1, where a proxy has the port itself. */
    static int instance(int port, int number) {
        return port + number * INSTANCE;
    }

    /** What people open in a browser and would find refused by it. */
    Optional<Listener> refusedByBrowsers() {
        return Stream.of(
                        new Listener(portal(), "portal"),
                        new Listener(gateway(), "gateway"),
                        new Listener(keycloak(), "keycloak"),
                        new Listener(mailPage(), "mail page"))
                .filter(listener -> listener.port() == REFUSED_BY_BROWSERS)
                .findFirst();
    }

    /** An offset to try instead of this one. */
    int anotherOffset() {
        int next = offset + OFFSET_STEP > MAX_OFFSET ? OFFSET_STEP : offset + OFFSET_STEP;
        return new Ports(next).refusedByBrowsers().isPresent() ? next + OFFSET_STEP : next;
    }

    List<Listener> all() {
        return List.of(
                new Listener(portal(), "portal"),
                new Listener(management(portal()), "portal"),
                new Listener(gateway(), "gateway"),
                new Listener(management(gateway()), "gateway"),
                new Listener(keycloak(), "keycloak"),
                new Listener(management(keycloak()), "keycloak"),
                new Listener(guide(), "guide-service"),
                new Listener(management(guide()), "guide-service"),
                new Listener(request(), "request-service"),
                new Listener(management(request()), "request-service"),
                new Listener(comparison(), "comparison-service"),
                new Listener(management(comparison()), "comparison-service"),
                new Listener(postgres(), "postgres"),
                new Listener(kafka(), "kafka"),
                new Listener(kafkaController(), "kafka's controller"),
                new Listener(smtp(), "mail (SMTP)"),
                new Listener(imap(), "mail (IMAP)"),
                new Listener(mailPage(), "mail page"));
    }
}
