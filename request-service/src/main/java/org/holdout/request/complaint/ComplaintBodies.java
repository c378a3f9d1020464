package org.holdout.request.complaint;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.holdout.request.content.ContentYaml;
import org.holdout.request.law.Source;

/** Who takes complaints under laws whose authorities are not listed, as {@code content/complaints.yaml} has it. */
@Startup
@ApplicationScoped
class ComplaintBodies {

    static final String RESOURCE = "/content/complaints.yaml";

    /**
     * One of them.
     *
     * @param form whether {@code url} is a complaint form; otherwise it is only its website
     * @param language in which it works, ISO 639-1
     */
    record Body(String id, String law, String name, String url, boolean form, String language, Source source) {}

    private record Document(List<Body> bodies) {}

    private final List<Body> bodies =
            List.copyOf(ContentYaml.read(RESOURCE, Document.class).bodies());

    /** Those of a law, the first one first; none where the law's authorities are listed. */
    List<Body> of(String law) {
        return bodies.stream().filter(body -> body.law().equals(law)).toList();
    }
}
