package org.holdout.portal.home;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the first page. German in {@code messages/home_de.properties}. */
@MessageBundle("home")
public interface HomeWords {
    @Message("Keep your data out of AI training")
    String title();

    @Message(
            "See what a vendor uses, what you can stop where you live, and send a request that has a date by which it must be answered.")
    String lead();

    @Message("What you can do here")
    String ways();

    @Message("Follow a guide")
    String guideTitle();

    @Message("Each step for each vendor, with the day it was last checked.")
    String guideText();

    @Message("Track a request")
    String requestTitle();

    @Message("Know the day an answer is due, and why that day.")
    String requestText();

    @Message("Compare vendors")
    String compareTitle();

    @Message("Their policies side by side, each answer with its source.")
    String compareText();

    @Message("{count} vendors")
    String vendors(int count);

    @Message("What we promise")
    String promises();

    @Message("Nobody else sees your requests. Public figures are counts of at least ten people.")
    String privateByDefault();

    @Message("Your evidence is encrypted with a key of your own.")
    String yours();

    @Message("Every fact shows its source and its day. General knowledge is marked. Nothing here is legal advice.")
    String honest();

    @Message("Find what you can do")
    String forMeTitle();

    @Message("Where you live, with what you use: only the guides that apply.")
    String forMeText();
}
