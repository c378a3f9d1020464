package org.holdout.portal.outcomes;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words for what became of requests. German in {@code messages/outcome_de.properties}. */
@MessageBundle("outcome")
public interface OutcomeWords {
    @Message("What became of requests")
    String title();

    @Message(
            "Counted from what people recorded here: who answered, what they said, and what the same test showed later.")
    String lead();

    @Message("Nothing is published yet: no vendor has requests from ten people or more.")
    String none();

    @Message("Vendor")
    String vendor();

    @Message("People who asked")
    String sent();

    @Message("Answered")
    String answered();

    @Message("All done, they say")
    String honoured();

    @Message("Part done, they say")
    String partly();

    @Message("Refused")
    String refused();

    @Message("Why they refuse")
    String refusedBecause();

    @Message("After a deadline")
    String late();

    @Message("In time")
    String inTime();

    @Message("Half answered within")
    String median();

    @Message("Nine in ten within")
    String ninetieth();

    @Message("{days} days")
    String days(int days);

    @Message("more than {days} days")
    String longer(int days);

    @Message("No longer shown, by their own test")
    String gone();

    @Message("Still shown, by their own test")
    String shown();

    @Message("too few")
    String tooFew();

    @Message("By law and way")
    String byLaw();

    @Message("Law")
    String law();

    @Message("no law")
    String noLaw();

    @Message("Way")
    String channel();

    @Message("any")
    String anyChannel();

    @Message("How these figures are made")
    String how();

    @Message("People are counted, not requests: whoever asked a vendor twice counts once, by the latest answer.")
    String how1();

    @Message(
            "Of each person more is told step by step: that they asked, under which law and by which way, that there was an answer, what it said, why, how long it took, what their test showed. A step is told only of ten people or more together, and only if those left behind are none or at least ten. So no figure, no difference between two figures and no change of one is about fewer than ten people.")
    String how2();

    @Message(
            "Counts are rounded to five, lag behind, and stay as they were told though an answer changes later. Erasing everything cuts a count off from its person; the count stays.")
    String how3();

    @Message("Whoever uses Holdout is no sample of everybody. Read the figures as what happened here.")
    String how4();

    @Message("Take this away:")
    String take();

    @Message("table (CSV)")
    String csv();

    @Message("data (JSON)")
    String json();

    @Message("Under the licence {licence}.")
    String terms(String licence);
}
