package org.holdout.request.law;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.holdout.request.law.ClockFacts.Asked;
import org.holdout.request.law.LawClock.Basis;
import org.holdout.request.law.LawClock.Pausing;
import org.holdout.request.law.Period.Unit;
import org.holdout.request.words.Say;
import org.holdout.request.words.Sentence;
import org.holdout.request.words.Words;

/** Says all that a law says about time, from the same figures that its dates are counted with. */
final class RuleWords {

    private final Law law;
    private final Words words;

    RuleWords(Law law, Words words) {
        this.law = law;
        this.words = words;
    }

    /** One for each period, then extension, pause, second look and complaint. */
    List<RuleView> rules() {
        List<RuleView> rules = new ArrayList<>();
        law.acknowledge().forEach(p -> rules.add(period(RuleView.Kind.ACKNOWLEDGE, p)));
        law.answer().forEach(p -> rules.add(period(RuleView.Kind.ANSWER, p)));
        rules.add(extension());
        rules.add(pause());
        rules.add(appeal());
        rules.add(complaint());
        return List.copyOf(rules);
    }

    private RuleView period(RuleView.Kind kind, Period p) {
        List<Sentence> said = new ArrayList<>();
        if (p.value() == null) {
            said.add(Sentence.of("rule." + p.unit()));
        } else {
            said.add(Sentence.of("rule." + kind, amount(p.value(), p.unit())));
            said.add(Sentence.of(p.dayOfReceiptCounts() ? "rule.receipt.counted" : "rule.receipt"));
            said.add(
                    p.unit() == Unit.BUSINESS_DAYS
                            ? Sentence.of("rule.businessDays", place(p))
                            : Sentence.of("rule.roll." + p.rollToWorkingDay(), place(p)));
        }
        if (p.inForceFrom() != null) {
            said.add(Sentence.of("rule.inForceFrom", p.inForceFrom()));
        }
        if (p.guidance() != null) {
            said.add(Sentence.of(
                    "rule.guidance", amount(p.guidance().value(), p.guidance().unit())));
        }
        String confidence = p.countingConfidence() == null ? law.confidence() : p.countingConfidence();
        return view(kind, p.rights(), said, p.article(), p.countingSource(), confidence, p.text());
    }

    private RuleView extension() {
        LawClock.Extension e = law.extension();
        if (e == null) {
            return view(RuleView.Kind.EXTENSION, List.of(), List.of(Sentence.of("rule.extension.none")));
        }
        List<Sentence> said = new ArrayList<>();
        said.add(
                e.openEnded()
                        ? Sentence.of("rule.extension.open")
                        : Sentence.of("rule.extension", amount(e.total(), e.unit())));
        said.add(Sentence.of(e.onlyWhenToldInTime() ? "rule.extension.inTime" : "rule.extension.reasons"));
        List<String> codes = law.answer().stream()
                .filter(p -> p.value() != null && p.extensionAllowed())
                .flatMap(p -> p.rights().stream())
                .filter(code -> e.holdsFor(code))
                .toList();
        return view(RuleView.Kind.EXTENSION, codes, said, e.article(), null, law.confidence(), e.text());
    }

    private RuleView pause() {
        LawClock.Pause pause = law.pause();
        List<Sentence> said = new ArrayList<>();
        for (Asked asked : Asked.values()) {
            Pausing mode = pause == null ? Pausing.NONE : pause.mode(asked);
            if (mode != Pausing.NONE) {
                String how = pause.basis() == Basis.STATUTE ? mode.name() : Basis.GUIDANCE.name();
                said.add(Sentence.of("rule.pause." + how, Sentence.of("clock.asked." + asked), rightsOf(pause, asked)));
            }
        }
        if (said.isEmpty()) {
            said.add(Sentence.of("rule.pause.none"));
        }
        return pause == null
                ? view(RuleView.Kind.PAUSE, List.of(), said)
                : view(RuleView.Kind.PAUSE, List.of(), said, null, null, pause.confidence(), pause.text());
    }

    /** For which rights a question pauses, where not for all, in brackets. */
    private Object rightsOf(LawClock.Pause pause, Asked asked) {
        if (asked != Asked.SCOPE || pause.clarificationRights() == null) {
            return "";
        }
        return pause.clarificationRights().stream()
                .map(code -> words.say("right." + law.kind(code)))
                .collect(Collectors.joining(", ", " (", ")"));
    }

    private RuleView appeal() {
        LawClock.Appeal a = law.appeal();
        if (a == null) {
            return view(RuleView.Kind.APPEAL, List.of(), List.of(Sentence.of("rule.appeal.none")));
        }
        List<Sentence> said = new ArrayList<>(List.of(Sentence.of("rule.appeal")));
        if (a.acknowledgeDays() != null) {
            said.add(Sentence.of("rule.appeal.acknowledge", days(a.acknowledgeDays()), a.acknowledgeInForceFrom()));
        }
        if (a.answerDays() != null) {
            said.add(Sentence.of("rule.appeal.answer", days(a.answerDays())));
        }
        if (a.extensionDays() != null) {
            said.add(Sentence.of("rule.appeal.extension", days(a.extensionDays())));
        }
        return view(RuleView.Kind.APPEAL, List.of(), said, null, null, law.confidence(), a.text());
    }

    private RuleView complaint() {
        Law.Complaint c = law.complaint();
        List<Sentence> said = new ArrayList<>();
        said.add(
                c.withinDays() == null
                        ? Sentence.of("rule.complaint")
                        : Sentence.of("rule.complaint.within", days(c.withinDays())));
        if (c.lawsuitWaitDays() != null) {
            said.add(Sentence.of("rule.lawsuit", days(c.lawsuitWaitDays())));
        }
        return view(RuleView.Kind.COMPLAINT, List.of(), said, c.article(), null, law.confidence(), null);
    }

    private RuleView view(RuleView.Kind kind, List<String> codes, List<Sentence> said) {
        return view(kind, codes, said, null, null, law.confidence(), null);
    }

    private RuleView view(
            RuleView.Kind kind,
            List<String> codes,
            List<Sentence> said,
            String article,
            String source,
            String confidence,
            String original) {
        return new RuleView(
                kind,
                codes.stream().map(law::kind).distinct().toList(),
                said.stream().map(words::say).collect(Collectors.joining(" ")),
                article,
                source,
                confidence,
                original);
    }

    private static Sentence days(int days) {
        return amount(days, Unit.CALENDAR_DAYS);
    }

    private static Sentence amount(int value, Unit unit) {
        return Sentence.of("amount." + unit, value);
    }

    private static Object place(Period p) {
        return p.holidays().equals(Period.CONTROLLER)
                ? new Say.Message("clock.somewhere")
                : new Say.Place(p.holidays());
    }
}
