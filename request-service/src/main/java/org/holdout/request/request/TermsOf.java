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
                .map(law -> terms(
                        request, Optional.ofNullable(request.pinned().clock()).orElseGet(law::clock), law))
                .orElse(Terms.NO_LAW);
    }

    /** Pins the rules of today in place of those of a sending that was taken back. */
    void pin(OptOutRequest request) {
        request.pin(today(request).map(Rules::pin).orElse(null));
    }

    /** Today's rules for a request; empty without a law, or when its law is no longer in the content. */
    Optional<Rules> today(OptOutRequest request) {
        return today(request.law(), request.controllerCountry());
    }

    /** Whether requests pinned so have the rules of today, or keep theirs because the content has no such law any more. */
    boolean current(Pin pin) {
        return today(pin.law(), pin.controllerCountry())
                .map(rules -> rules.version().equals(pin.lawVersion())
                        && rules.calendars().equals(pin.calendarVersion()))
                .orElse(true);
    }

    /** A law's clock in today's content, its version, and the holiday calendars with theirs. */
    record Rules(LawClock clock, String version, String calendars) {

        boolean pinnedBy(OptOutRequest request) {
            return version.equals(request.pinned().version())
                    && calendars.equals(request.pinned().calendars());
        }

        PinnedRules pin() {
            return new PinnedRules(clock, version, calendars);
        }
    }

    private Optional<Rules> today(String id, String controllerCountry) {
        return laws.law(id)
                .map(law -> new Rules(
                        law.clock(),
                        laws.version(law.id()),
                        new DeadlineRule(law.clock(), controllerCountry).calendars()));
    }

    private static Terms terms(OptOutRequest request, LawClock clock, Law law) {
        List<Right> rights = request.rights().stream()
                .map(law::right)
                .flatMap(Optional::stream)
                .toList();
        return new Terms(
                new DeadlineRule(clock, request.controllerCountry()),
                rights,
                law.inForce() == null ? null : law.inForce().from());
    }
}
