package org.holdout.portal.action;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of recording what happened to a request. German in {@code messages/act_de.properties}. */
@MessageBundle("act")
public interface ActionWords {
    @Message("When did it happen?")
    String when();

    @Message("Save")
    String save();

    @Message("Cancel")
    String cancel();

    @Message("Choose one")
    String choose();

    @Message("In your words")
    String note();

    @Message("Only you can read it. It is kept encrypted.")
    String noteHint();

    @Message("What did they answer?")
    String outcome();

    @Message("If they refused: why?")
    String refusal();

    @Message("Only when they refused.")
    String refusalHint();

    @Message("Choose why they refused")
    String reasonMissing();

    @Message("What did the same test show?")
    String saw();

    @Message("Type the same prompt into the same product again, in a new session.")
    String verifyLead();

    @Message("What did they ask for?")
    String asked();

    @Message("What reason did they give?")
    String whyLonger();

    @Message("More time counts only when they told you within the first period, with reasons.")
    String extensionLead();

    @Message("They will answer by")
    String until();

    @Message("If their message names the day. Some laws set no day for it; then only this one counts.")
    String untilHint();

    @Message("Which authority?")
    String authority();

    @Message("Another authority")
    String otherAuthority();

    @Message("The one that you chose for your complaint")
    String chosenAuthority();

    @Message("What did it decide?")
    String decision();

    @Message("Received on, as they say")
    String received();

    @Message("If their message names the day, the clock is counted from it.")
    String receivedHint();

    @Message("What shows it")
    String shows();

    @Message("Choose all that fits, or nothing. The timeline links to it.")
    String showsHint();

    @Message("The old entry stays in the file, marked as replaced.")
    String correctLead();

    @Message("The entry stays in the file, marked as taken back, and no longer counts.")
    String retractLead();

    @Message("The request ends here. Its file stays yours.")
    String withdrawLead();
}
