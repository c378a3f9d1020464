package org.holdout.request.mandate;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.holdout.problem.ProblemException;
import org.holdout.request.law.RightKind;

/** What a mandate can be limited to; each fault is INVALID_INPUT with its field. */
@ApplicationScoped
class LimitRules {

    private final MandateTexts texts;
    private final MandateSettings settings;

    LimitRules(MandateTexts texts, MandateSettings settings) {
        this.texts = texts;
        this.settings = settings;
    }

    Limits check(List<String> vendors, List<String> rights, LocalDate until, LocalDate today) {
        if (until != null && until.isBefore(today)) {
            throw ProblemException.invalid("validUntil", "This day is over. Give today or a later day.");
        }
        return new Limits(vendors(vendors), rights(rights), until);
    }

    private Set<String> vendors(List<String> ids) {
        if (ids == null) {
            return Set.of();
        }
        if (ids.size() > settings.maxVendors()) {
            throw ProblemException.invalid("vendors", "Name at most " + settings.maxVendors() + " vendors.");
        }
        ids.forEach(texts::requireVendor);
        return Set.copyOf(ids.stream().collect(Collectors.toSet()));
    }

    private static Set<RightKind> rights(List<String> codes) {
        return codes == null ? Set.of() : codes.stream().map(LimitRules::right).collect(Collectors.toUnmodifiableSet());
    }

    private static RightKind right(String code) {
        for (RightKind kind : RightKind.values()) {
            if (kind.name().equals(code)) {
                return kind;
            }
        }
        throw ProblemException.invalid("rights", "Give each right as one of " + List.of(RightKind.values()) + ".");
    }
}
