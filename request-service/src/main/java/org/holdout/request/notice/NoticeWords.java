package org.holdout.request.notice;

import org.holdout.request.words.Say;
import org.holdout.request.words.Words;

/** What notices say. */
final class NoticeWords {

    private NoticeWords() {}

    /** For the portal, where the person is signed in. */
    static String text(Fact fact, String reference, Words words) {
        return words.say(key(fact), reference, new Say.WeekdayAndDay(fact.on()), document(fact));
    }

    /** For an e-mail, which others may see: the reference and the day, and nothing that names a company. */
    static String mailText(Fact fact, String reference, Words words) {
        String key = fact.document() == null ? key(fact) : key(fact) + ".mail";
        return words.say(key, reference, new Say.WeekdayAndDay(fact.on()));
    }

    private static String key(Fact fact) {
        String key = "notice." + fact.kind() + (fact.step() == null ? "" : "." + fact.step());
        return fact.letter() == null ? key : key + "." + fact.letter();
    }

    private static String document(Fact fact) {
        return fact.document() == null ? "" : fact.document();
    }
}
