package org.holdout.request.request;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.holdout.request.law.DeadlineRule;
import org.holdout.request.law.Law;
import org.holdout.request.law.LawClock;
import org.holdout.request.law.Laws;
import org.holdout.request.law.Right;

/** A request's terms: its law's clock, pinned once it is sent. */
@ApplicationScoped
class TermsOf {

    private final Laws laws;

    TermsOf(Laws laws) {
        this.laws = laws;
    }

    /** The terms as pinned; those of today's content while nothing is pinned. */
    Terms of(OptOutRequest request) {
        return laws.law(request.law())
                .map(law ->
                        terms(request, Optional.ofNullable(request.lawClock()).orElseGet(law::clock), law))
                .orElse(Terms.NO_LAW);
    }

    /** Pins the clock of today's content. */
    void pin(OptOutRequest request) {
        laws.law(request.law())
                .ifPresent(law -> request.pin(
                        law.clock(),
                        laws.version(law.id()),
                        new DeadlineRule(law.clock(), request.controllerCountry()).calendars()));
    }

    private static Terms terms(OptOutRequest request, LawClock clock, Law law) {
        List<String> codes = request.rights().stream()
                .map(law::right)
                .flatMap(Optional::stream)
                .map(Right::code)
                .toList();
        return new Terms(new DeadlineRule(clock, request.controllerCountry()), codes);
    }
}
