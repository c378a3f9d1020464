package org.holdout.request.law;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.holdout.request.content.ContentYaml;

/**
 * The laws, authorities and vendors' contacts of {@code content/}, read once at start and never changed. A fault in them stops the
 * start and names the file.
 */
@ApplicationScoped
public class LawContent {

    private static final String FOLDER = "/content/";

    private final Map<String, Law> laws = new LinkedHashMap<>();
    private final Map<String, String> versions = new LinkedHashMap<>();
    private final Map<String, Authority> authorities;
    private final Map<String, VendorContacts> vendors;
    private final Map<String, List<String>> placeGroups;

    record Authorities(Map<String, String> source, List<Authority> authorities) {}

    record Contacts(Map<String, List<String>> placeGroups, List<VendorContacts> vendors) {}

    /** Reads the content from the class path. */
    public LawContent() {
        for (String id : new String(ContentFile.bytes(FOLDER + "laws/index.txt"), StandardCharsets.UTF_8)
                .lines()
                .toList()) {
            String file = FOLDER + "laws/" + id + ".yaml";
            laws.put(id, ContentYaml.read(file, Law.class));
            versions.put(id, ContentFile.version(ContentFile.bytes(file)));
        }
        authorities = byId(
                ContentYaml.read(FOLDER + "authorities.yaml", Authorities.class).authorities(), Authority::id);
        Contacts contacts = ContentYaml.read(FOLDER + "controllers.yaml", Contacts.class);
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
}
