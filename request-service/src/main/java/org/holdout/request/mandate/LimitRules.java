package org.holdout.request.mandate;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.holdout.request.law.RightKind;
import org.holdout.request.words.Words;

/** What a mandate can be limited to; each fault is INVALID_INPUT with its field. */
@ApplicationScoped
class LimitRules {

    private final MandateTexts texts;
    private final MandateSettings settings;

    LimitRules(MandateTexts texts, MandateSettings settings) {
        this.texts = texts;
        this.settings = settings;
    }

    Limits check(List<String> vendors, List<String> rights, LocalDate until, LocalDate today, Words words) {
        if (until != null && until.isBefore(today)) {
            throw words.invalid("validUntil", "mandate.refused.until");
        }
        return new Limits(vendors(vendors, words), rights(rights, words), until);
    }

    private Set<String> vendors(List<String> ids, Words words) {
        if (ids == null) {
            return Set.of();
        }
        if (ids.size() > settings.maxVendors()) {
            throw words.invalid("vendors", "mandate.refused.vendors", settings.maxVendors());
        }
        ids.forEach(texts::requireVendor);
        return Set.copyOf(ids.stream().collect(Collectors.toSet()));
    }

    private static Set<RightKind> rights(List<String> codes, Words words) {
        return codes == null
                ? Set.of()
                : codes.stream().map(code -> right(code, words)).collect(Collectors.toUnmodifiableSet());
    }

    private static RightKind right(String code, Words words) {
        for (RightKind kind : RightKind.values()) {
            if (kind.name().equals(code)) {
                return kind;
            }
        }
        throw words.invalid("rights", "mandate.refused.rights", List.of(RightKind.values()));
    }
}
