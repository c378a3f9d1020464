package org.holdout.request.refusal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.Locale;
import org.holdout.request.law.Law;
import org.holdout.request.law.LawFamily;
import org.holdout.request.law.Laws;
import org.holdout.request.law.Source;
import org.holdout.request.refusal.RefusalContent.Refusal;
import org.holdout.request.refusal.RefusalContent.Statement;
import org.holdout.request.refusal.RefusalHelp.Saying;
import org.holdout.request.request.RefusalReason;

/** Finds what can be said to a refusal under a law. */
@ApplicationScoped
public class RefusalHelps {

    private final RefusalContent content;
    private final Laws laws;

    RefusalHelps(RefusalContent content, Laws laws) {
        this.content = content;
        this.laws = laws;
    }

    /** The help for that reason; {@code law} is an id, null or unknown for none. */
    public RefusalHelp of(String law, RefusalReason reason, Locale language) {
        Law found = laws.law(law).orElse(null);
        LawFamily family = LawFamily.of(found);
        Refusal refusal = content.refusal(reason);
        return new RefusalHelp(
                found == null ? null : found.id(),
                reason,
                refusal.theySay().in(language),
                refusal.youCanSay().stream()
                        .filter(s -> s.families().contains(family))
                        .filter(s ->
                                s.laws() == null || (found != null && s.laws().contains(found.id())))
                        .map(s -> saying(s, found, language))
                        .toList());
    }

    private Saying saying(Statement statement, Law law, Locale language) {
        return RefusalContent.OF_THE_LAW.equals(statement.source())
                ? new Saying(
                        statement.text().in(language),
                        law == null ? null : law.statute().in(language),
                        record(law))
                : new Saying(statement.text().in(language), statement.article(), content.source(statement.source()));
    }

    /** Where the law's record was read: its first source with an address. */
    private static Source record(Law law) {
        return law == null
                ? null
                : law.sources().stream()
                        .min(Comparator.comparing(source -> source.url() == null))
                        .orElse(null);
    }
}
