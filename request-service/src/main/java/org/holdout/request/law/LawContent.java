package org.holdout.request.law;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The laws, authorities and vendors' contacts of {@code content/}, read once at start and never changed. A fault in them stops the
 * start and names the file.
 */
@ApplicationScoped
public class LawContent {

    private final Map<String, Law> laws = new LinkedHashMap<>();
    private final Map<String, String> versions = new LinkedHashMap<>();
    private final Map<String, Authority> authorities;
    private final Map<String, VendorContacts> vendors;
    private final Map<String, List<String>> placeGroups;

    record Authorities(Map<String, String> source, List<Authority> authorities) {}

    record Contacts(Map<String, List<String>> placeGroups, List<VendorContacts> vendors) {}

    /** Reads the content from the class path. */
    public LawContent() {
        ObjectMapper yaml = new ObjectMapper(new YAMLFactory())
                .registerModule(new JavaTimeModule())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        for (String id : new String(bytes("laws/index.txt"), StandardCharsets.UTF_8)
                .lines()
                .toList()) {
            byte[] file = bytes("laws/" + id + ".yaml");
            laws.put(id, read(yaml, "laws/" + id + ".yaml", file, Law.class));
            versions.put(id, ContentFile.version(file));
        }
        authorities = byId(
                read(yaml, "authorities.yaml", bytes("authorities.yaml"), Authorities.class)
                        .authorities(),
                Authority::id);
        Contacts contacts = read(yaml, "controllers.yaml", bytes("controllers.yaml"), Contacts.class);
        vendors = byId(contacts.vendors(), VendorContacts::vendor);
        placeGroups = contacts.placeGroups();
    }

    /** Every law by id, in the content's order. */
    public Map<String, Law> laws() {
        return laws;
    }

    /** A short hash of the law's file: another rule has another version. */
    public String version(String law) {
        return versions.get(law);
    }

    /** Every authority by id. */
    public Map<String, Authority> authorities() {
        return authorities;
    }

    /** Every vendor's contacts by the vendor's id. */
    public Map<String, VendorContacts> vendors() {
        return vendors;
    }

    /** Groups of places by name, such as {@code EU_EEA}. */
    Map<String, List<String>> placeGroups() {
        return placeGroups;
    }

    private static <T> Map<String, T> byId(List<T> all, Function<T, String> id) {
        return all.stream()
                .collect(Collectors.toMap(
                        id,
                        Function.identity(),
                        (a, b) -> {
                            throw new IllegalStateException("Twice in content: " + id.apply(a));
                        },
                        LinkedHashMap::new));
    }

    private static <T> T read(ObjectMapper yaml, String name, byte[] file, Class<T> type) {
        try {
            return yaml.readValue(file, type);
        } catch (IOException e) {
            throw new UncheckedIOException("content/" + name + " cannot be read", e);
        }
    }

    private static byte[] bytes(String name) {
        return ContentFile.bytes("/content/" + name);
    }
}
