package org.holdout.request.notice;

import org.holdout.request.words.Say;
import org.holdout.request.words.Words;

/** What notices say. */
final class NoticeWords {

    private NoticeWords() {}

    /** For the portal, where the person is signed in. */
    static String text(Fact fact, String reference, Words words) {
        return words.say(key(fact), reference, new Say.WeekdayAndDay(fact.on()), document(fact), rights(fact));
    }

    /** For an e-mail, which others may see: the reference, the day and the rights, and nothing that names a company. */
    static String mailText(Fact fact, String reference, Words words) {
        String key = fact.document() == null ? key(fact) : key(fact) + ".mail";
        return words.say(key, reference, new Say.WeekdayAndDay(fact.on()), "", rights(fact));
    }

    private static String key(Fact fact) {
        String key = "notice." + fact.kind() + (fact.step() == null ? "" : "." + fact.step());
        if (fact.letter() != null) {
            return key + "." + fact.letter();
        }
        return fact.rights().isEmpty() ? key : key + ".rights";
    }

    private static Say rights(Fact fact) {
        return new Say.Listed(fact.rights().stream()
                .<Object>map(kind -> new Say.Message("right." + kind))
                .toList());
    }

    private static String document(Fact fact) {
        return fact.document() == null ? "" : fact.document();
    }
}
