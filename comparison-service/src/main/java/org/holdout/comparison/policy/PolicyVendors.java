package org.holdout.comparison.policy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import org.holdout.comparison.content.ContentException;
import org.holdout.comparison.content.ContentFiles;
import org.holdout.comparison.content.ContentYaml;

/** Which vendor a service of an archive belongs to; content, see {@code policies.yaml}. */
@ApplicationScoped
class PolicyVendors {

    private static final String FILE = "policies.yaml";

    private final ContentFiles files;

    PolicyVendors(ContentFiles files) {
        this.files = files;
    }

    /** The file's only field. */
    record Services(Map<String, String> services) {}

    /**
     * The vendor's id; empty when Holdout does not know the service.
     *
     * @throws ContentException when the content file is wrong
     */
    Optional<String> of(String service) {
        return Optional.ofNullable(services().get(service));
    }

    private Map<String, String> services() {
        return ContentYaml.read(FILE, files.read(FILE), Services.class).services();
    }
}
