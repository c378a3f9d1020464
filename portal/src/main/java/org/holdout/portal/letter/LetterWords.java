package org.holdout.portal.letter;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the letter's page. German in {@code messages/letter_de.properties}. */
@MessageBundle("letter")
public interface LetterWords {
    @Message("Your letter")
    String title();

    @Message(
            "Read it before anything goes out. It is written from what you entered, and your own words stand as you wrote them.")
    String lead();

    @Message("This is the letter as it was sent.")
    String leadSent();

    @Message("Your profile does not have yet:")
    String missing();

    @Message("Complete your profile")
    String toProfile();

    @Message("Download as PDF")
    String pdf();

    @Message("Download as text")
    String text();

    @Message("Copy")
    String copy();

    @Message("Copy the letter")
    String copyAll();

    @Message("Copied")
    String copied();

    @Message("Change your reasons")
    String changeReasons();

    @Message("Change where it goes")
    String changeRecipient();

    @Message("Language of the letter")
    String language();

    @Message("The language of the company")
    String theirLanguage();

    @Message("Write it in this language")
    String useLanguage();

    @Message("For their form")
    String fieldsTitle();

    @Message(
            "Short texts for the fields, in the order in which we last saw them. The form is theirs and may differ: leave out what it does not ask for.")
    String fieldsLead();
}
