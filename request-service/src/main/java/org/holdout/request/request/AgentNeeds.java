package org.holdout.request.request;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.holdout.request.evidence.RequirementView;
import org.holdout.request.evidence.Requirements;
import org.holdout.request.law.AgentNeed;
import org.holdout.request.law.Law;
import org.holdout.request.law.RightKind;
import org.holdout.request.mandate.Mandates;
import org.holdout.request.words.Words;

/**
 * What a request under a mandate needs because somebody acts for another, by the law's record of agents.
 *
 * @param lines one each, in the record's order; empty without a law, or when the record says nothing
 */
record AgentNeeds(List<AgentNeedView> lines) {

    private static final AgentNeeds NONE = new AgentNeeds(List.of());

    /** The kind of evidence that an agent's authority is. */
    private static final String AUTHORITY = "agent-authority";

    /** Those of a request; none once no organisation acts today: the person goes on alone. */
    static AgentNeeds of(
            Mandates.Holding mandate,
            Optional<Law> law,
            Collection<RightKind> rights,
            Set<String> evidence,
            Words words) {
        return mandate != null && mandate.holds()
                ? law.map(l -> of(l, rights, evidence, words)).orElse(NONE)
                : NONE;
    }

    /** Those that concern any of these rights; {@code evidence} are the kinds that the request has. */
    static AgentNeeds of(Law law, Collection<RightKind> rights, Set<String> evidence, Words words) {
        Law.Agents agents = law.agents();
        List<AgentNeedView> lines = new ArrayList<>();
        agents.needs()
                .forEach(need -> concerned(law, need.rights(), rights)
                        .ifPresent(some -> lines.add(new AgentNeedView(
                                AgentNeedView.Kind.of(need.what()),
                                text("agent." + need.what() + "." + need.strength(), some, rights, words),
                                need.strength() == AgentNeed.Strength.REQUIRED,
                                need.what().authority() ? evidence.contains(AUTHORITY) : null,
                                need.article() == null ? agents.article() : need.article()))));
        if (agents.rights() != null) {
            Set<RightKind> ruled = kinds(law, agents.rights());
            List<RightKind> without =
                    rights.stream().filter(kind -> !ruled.contains(kind)).toList();
            if (!without.isEmpty()) {
                lines.add(new AgentNeedView(
                        AgentNeedView.Kind.NO_RULE, text("agent.NO_RULE", without, rights, words), false, null, null));
            }
        }
        return new AgentNeeds(List.copyOf(lines));
    }

    /** Whether something is missing without which nobody may act. */
    boolean missing() {
        return lines.stream().anyMatch(line -> line.required() && Boolean.FALSE.equals(line.present()));
    }

    /** Whether the vendor may want anything of whoever acts, or of the person because of it. */
    boolean any() {
        return lines.stream().anyMatch(line -> line.kind() != AgentNeedView.Kind.NO_RULE);
    }

    /** The form's checklist with the agent's authority on it, where that answers a need. */
    List<RequirementView> on(
            List<RequirementView> checklist, Requirements requirements, Set<String> evidence, Locale language) {
        boolean wanted = lines.stream().anyMatch(line -> line.present() != null);
        if (!wanted) {
            return checklist;
        }
        boolean required = lines.stream().anyMatch(line -> line.required() && line.present() != null);
        Optional<RequirementView> known = checklist.stream()
                .filter(line -> line.kind().id().equals(AUTHORITY))
                .findFirst();
        RequirementView authority = requirements.line(
                AUTHORITY,
                evidence,
                !required && known.map(RequirementView::optional).orElse(true),
                known.map(RequirementView::alternatives).orElse(List.of()),
                language);
        return Stream.concat(
                        checklist.stream().filter(line -> !line.kind().id().equals(AUTHORITY)), Stream.of(authority))
                .toList();
    }

    /** Which of the asked rights a statement is about; empty when it is about none of them. */
    private static Optional<List<RightKind>> concerned(Law law, List<String> codes, Collection<RightKind> asked) {
        Set<RightKind> kinds = kinds(law, codes);
        List<RightKind> some = codes.isEmpty()
                ? List.copyOf(asked)
                : asked.stream().filter(kinds::contains).toList();
        return some.isEmpty() ? Optional.empty() : Optional.of(some);
    }

    private static Set<RightKind> kinds(Law law, List<String> codes) {
        return codes.stream().map(law::kind).collect(Collectors.toUnmodifiableSet());
    }

    private static String text(String key, List<RightKind> some, Collection<RightKind> asked, Words words) {
        return some.size() == asked.size()
                ? words.say(key)
                : words.say(
                        "agent.some",
                        some.stream().map(kind -> words.say("right." + kind)).collect(Collectors.joining(", ")),
                        words.say(key));
    }
}
