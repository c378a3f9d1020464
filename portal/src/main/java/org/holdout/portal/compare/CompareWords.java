package org.holdout.portal.compare;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the comparison. German in {@code messages/compare_de.properties}. */
@MessageBundle("compare")
public interface CompareWords {
    @Message("Compare vendors")
    String title();

    @Message("What their own policies say, worldwide. The shape and colour say whether it is good or bad for you.")
    String lead();

    @Message("Choose vendors (up to {most})")
    String choose(int most);

    @Message("Vendors")
    String vendors();

    @Message("Compare")
    String show();

    @Message("Only the first {most} are shown, so that they can still be read side by side.")
    String tooMany(int most);

    @Message("What the marks mean")
    String legend();

    @Message("What the policies say")
    String caption(String region);

    @Message("Question")
    String question();

    @Message("Score")
    String score();

    @Message("of 100")
    String outOf();

    @Message("{percent}% of the questions answered")
    String coverage(int percent);

    @Message("No score: too little is known")
    String noScore();

    @Message("How we know")
    String how();

    @Message(
            "A score counts only what is known; an unknown answer is left out, not counted as bad. Regional rights never raise the worldwide score.")
    String method();
}
