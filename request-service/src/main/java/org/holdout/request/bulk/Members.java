package org.holdout.request.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.holdout.request.mandate.ActiveMandate;
import org.holdout.request.mandate.ManyMandates;
import org.holdout.request.words.Refusals;

/** Finds the mandates that lines name, by their ids or by members' numbers; two queries for any number of lines. */
@ApplicationScoped
class Members {

    private final ManyMandates mandates;

    Members(ManyMandates mandates) {
        this.mandates = mandates;
    }

    /** Those that hold. */
    static final class Found {
        private final Map<UUID, ActiveMandate> byId;
        private final Map<String, ActiveMandate> byNumber;

        private Found(Map<UUID, ActiveMandate> byId, Map<String, ActiveMandate> byNumber) {
            this.byId = byId;
            this.byNumber = byNumber;
        }

        /** The line's; INVALID_INPUT names {@code mandate} or {@code member} when there is none, or when they name two. */
        ActiveMandate of(String mandate, String member) {
            if (mandate == null && member == null) {
                throw Refusals.invalid("member", "bulk.refused.noMember");
            }
            ActiveMandate numbered = member == null ? null : numbered(member);
            if (mandate == null) {
                return numbered;
            }
            ActiveMandate named = named(mandate);
            if (numbered != null && !numbered.id().equals(named.id())) {
                throw Refusals.invalid("member", "bulk.refused.otherMember");
            }
            return named;
        }

        private ActiveMandate named(String mandate) {
            return id(mandate)
                    .map(byId::get)
                    .orElseThrow(() -> Refusals.invalid("mandate", "bulk.refused.mandateOver"));
        }

        private ActiveMandate numbered(String member) {
            return Optional.ofNullable(byNumber.get(member))
                    .orElseThrow(() -> Refusals.invalid("member", "bulk.refused.memberWithout"));
        }
    }

    Found find(UUID organisation, Collection<String> ids, Collection<String> numbers, ManyMandates.Look look) {
        Set<UUID> known =
                ids.stream().map(Members::id).flatMap(Optional::stream).collect(Collectors.toSet());
        return new Found(
                mandates.byIds(organisation, known, look), mandates.byNumbers(organisation, Set.copyOf(numbers), look));
    }

    private static Optional<UUID> id(String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
