package org.holdout.local;

import java.util.HashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.holdout.local.Application.Plan;
import org.holdout.local.Ports.Listener;

/** Two instances of each application, as an operator runs them who wants to lose one and go on. The {@link Proxy} has its port. */
final class Twins {
    static final int COUNT = 2;

    private static final String URL = ".jdbc.url";

    private Twins() {}

    /** The instances of an application: the first has its name, the others their number behind it. */
    static Stream<Plan> of(Plan plan) {
        return numbers().mapToObj(number -> instance(plan, number));
    }

    /** What listens instead of one that listens there: the proxy, and the instances where it is an application. */
    static Stream<Listener> and(Listener listener) {
        return Applications.NAMES.contains(listener.part())
                ? Stream.concat(
                        Stream.of(listener),
                        numbers()
                                .mapToObj(number -> new Listener(
                                        Ports.instance(listener.port(), number), named(listener.part(), number))))
                : Stream.of(listener);
    }

    private static IntStream numbers() {
        return IntStream.rangeClosed(1, COUNT);
    }

    /** All settings are the same but where it listens, and the name by which databases know its sessions. */
    private static Plan instance(Plan plan, int number) {
        String name = named(plan.name(), number);
        int port = Ports.instance(plan.port(), number);
        var settings = new HashMap<>(plan.settings());
        settings.putAll(Applications.listening(port));
        plan.settings().keySet().stream()
                .filter(key -> key.endsWith(URL))
                .forEach(key ->
                        settings.put(key.replace(URL, ".jdbc.additional-jdbc-properties.ApplicationName"), name));
        return new Plan(name, plan.module(), plan.needs(), plan.heapMegabytes(), port, settings);
    }

    private static String named(String name, int number) {
        return number == 1 ? name : name + "-" + number;
    }
}
