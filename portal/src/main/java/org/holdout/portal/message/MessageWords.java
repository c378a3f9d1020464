package org.holdout.portal.message;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of mail that came. German in {@code messages/message_de.properties}. */
@MessageBundle("message")
public interface MessageWords {
    @Message("Mail that came")
    String title();

    @Message("Read it and say what it says")
    String read();

    @Message("Read it")
    String readAgain();

    @Message("From")
    String from();

    @Message("It came from another address than your letter went to. Look closely.")
    String stranger();

    @Message("Came")
    String came();

    @Message("Only the beginning is shown. The whole is in the original.")
    String cut();

    @Message(
            "This e-mail is too large to be kept here. Whoever runs this site still has it. Ask the sender for a smaller one, or for another way to get what it holds.")
    String tooLarge();

    @Message("Attachments")
    String attachments();

    @Message("Only in the original:")
    String onlyInOriginal();

    @Message("The original, as it came")
    String original();

    @Message("An automatic reply: a machine wrote it. It may be a mere receipt.")
    String autoReply();

    @Message("Your letter did not arrive: a mail server sends it back.")
    String bounce();

    @Message("You said:")
    String youSaid();

    @Message("What does it say?")
    String as();

    @Message("Choose what they want to know")
    String kindMissing();

    @Message("Please choose")
    String choose();

    @Message("Choose what it says")
    String asMissing();

    @Message("They have the request")
    String acknowledged();

    @Message("They want to know something first")
    String needsMore();

    @Message("They take more time")
    String extended();

    @Message("They do all that I asked")
    String granted();

    @Message("They do a part of it")
    String partly();

    @Message("They refuse")
    String refused();

    @Message("Nothing that counts")
    String nothing();

    @Message(
            "As the request stands, nothing that came can be recorded. If this says something that counts, open the request again first.")
    String onlyNothing();

    @Message("Only if they refuse: why")
    String ifRefused();

    @Message("Only if they want to know something: what")
    String ifNeedsMore();

    @Message("Only if they take more time: why")
    String ifExtended();

    @Message("Only if they take more time: until when")
    String ifUntil();

    @Message("Only if they have the request: the day of receipt that they name")
    String ifReceived();

    @Message("They do not say")
    String none();

    @Message("Record it")
    String save();
}
