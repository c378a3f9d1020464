package org.holdout.e2e.settings;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.Yaml;

/** What the compose file of production says of applications. */
public final class Compose {

    public static final Path FOLDER = Path.of(System.getProperty("holdout.root"), "deploy/production/compose");
    public static final String SECRETS = "/run/secrets/holdout/";

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)(:\\?|:-[^}]*)?\\}");

    private final String text;
    private final Map<?, ?> file;

    public Compose() throws IOException {
        text = Files.readString(FOLDER.resolve("compose.yaml"));
        try (Reader reader = Files.newBufferedReader(FOLDER.resolve("compose.yaml"))) {
            file = new Yaml().load(reader);
        }
    }

    /** What an application is told by its environment, with these values for what the operator fills in. */
    public Map<String, String> environment(String application, Map<String, String> filledIn) {
        Map<String, String> environment = new TreeMap<>();
        map(service(application).get("environment"))
                .forEach((name, value) -> environment.put(name.toString(), filled(value.toString(), filledIn)));
        return environment;
    }

    /** Secrets by the path where an application finds them, such as {@code /run/secrets/holdout/quarkus.datasource.password}. */
    public Map<String, String> secrets(String application) {
        Map<String, String> secrets = new LinkedHashMap<>();
        for (Object secret : list(service(application).get("secrets"))) {
            if (secret instanceof Map<?, ?> named) {
                secrets.put(named.get("target").toString(), named.get("source").toString());
            } else {
                secrets.put("/run/secrets/" + secret, secret.toString());
            }
        }
        return secrets;
    }

    /** The words of the command that begins a service. */
    public List<String> entrypoint(String service) {
        return words(service, "entrypoint");
    }

    /** The words that are handed to the command that begins a service. */
    public List<String> command(String service) {
        return words(service, "command");
    }

    private List<String> words(String service, String what) {
        return list(service(service).get(what)).stream().map(Object::toString).toList();
    }

    /** All secrets that the file knows. */
    Set<String> secretNames() {
        Set<String> names = new TreeSet<>();
        map(file.get("secrets")).keySet().forEach(name -> names.add(name.toString()));
        return names;
    }

    /** What must be filled in. */
    Set<String> needed() {
        Set<String> needed = new TreeSet<>();
        VARIABLE.matcher(text)
                .results()
                .filter(variable -> ":?".equals(variable.group(2)))
                .forEach(variable -> needed.add(variable.group(1)));
        return needed;
    }

    /** The network of all services. */
    Map<?, ?> network() {
        Map<?, ?> network = map(map(file.get("networks")).get("default"));
        return map(list(map(network.get("ipam")).get("config")).getFirst());
    }

    /** Where a service is reached from outside of the network. */
    List<String> published(String service) {
        return list(service(service).get("ports")).stream()
                .map(Object::toString)
                .toList();
    }

    /** How what a service says is kept: a driver and its options; empty where nothing is said. */
    Map<?, ?> logging(String service) {
        Object logging = service(service).get("logging");
        return logging == null ? Map.of() : map(logging);
    }

    Set<String> services() {
        return map(file.get("services")).keySet().stream().map(Object::toString).collect(Collectors.toSet());
    }

    /** Addresses that services have for good. */
    Set<String> addresses() {
        Set<String> addresses = new TreeSet<>();
        services().stream()
                .filter(name -> service(name).containsKey("networks"))
                .forEach(name -> addresses.add(address(name)));
        return addresses;
    }

    String address(String service) {
        Map<?, ?> network = map(map(service(service).get("networks")).get("default"));
        return network.get("ipv4_address").toString();
    }

    String image(String service) {
        return service(service).get("image").toString();
    }

    boolean isReadOnly(String service) {
        return Boolean.TRUE.equals(service(service).get("read_only"));
    }

    String text() {
        return text;
    }

    private Map<?, ?> service(String name) {
        return map(map(file.get("services")).get(name));
    }

    private static String filled(String value, Map<String, String> filledIn) {
        return VARIABLE.matcher(value).replaceAll(variable -> {
            String given = filledIn.get(variable.group(1));
            String otherwise =
                    variable.group(2).startsWith(":-") ? variable.group(2).substring(2) : null;
            if (given == null && otherwise == null) {
                throw new IllegalStateException("Nobody fills in " + variable.group(1));
            }
            return Matcher.quoteReplacement(given == null ? otherwise : given);
        });
    }

    private static Map<?, ?> map(Object value) {
        return (Map<?, ?>) value;
    }

    private static List<?> list(Object value) {
        return value == null ? List.of() : (List<?>) value;
    }
}
