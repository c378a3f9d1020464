package org.holdout.request.evidence;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.holdout.request.content.ContentYaml;
import org.holdout.request.words.Bilingual;

/** Kinds, strength checks and vendors' forms, as {@code content/evidence.yaml} has them. */
@Startup
@ApplicationScoped
class EvidenceContent {

    static final String RESOURCE = "/content/evidence.yaml";

    /** A strength check in words. */
    record StrengthWords(String id, Bilingual text, Bilingual advice) {}

    private record Document(List<StrengthWords> strengthChecks, List<EvidenceKind> kinds, List<VendorForm> forms) {}

    private final Map<String, StrengthWords> checks;
    private final Map<String, EvidenceKind> kinds;
    private final List<EvidenceKind> kindsInOrder;
    private final List<VendorForm> forms;

    EvidenceContent() {
        Document document = ContentYaml.read(RESOURCE, Document.class);
        checks = document.strengthChecks().stream()
                .collect(Collectors.toUnmodifiableMap(StrengthWords::id, Function.identity()));
        kinds = document.kinds().stream().collect(Collectors.toUnmodifiableMap(EvidenceKind::id, Function.identity()));
        kindsInOrder = List.copyOf(document.kinds());
        forms = List.copyOf(document.forms());
    }

    Optional<EvidenceKind> kind(String id) {
        return Optional.ofNullable(kinds.get(id));
    }

    List<EvidenceKind> kinds() {
        return kindsInOrder;
    }

    StrengthWords check(String id) {
        return checks.get(id);
    }

    List<VendorForm> forms() {
        return forms;
    }
}
