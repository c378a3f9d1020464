package org.holdout.portal.recipient;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages on where a request goes and for whom it is. German in {@code messages/recipient_de.properties}. */
@MessageBundle("recipient")
public interface RecipientWords {
    @Message("Where it goes")
    String title();

    @Message("Their form")
    String form();

    @Message("E-mail address")
    String email();

    @Message("Postal address")
    String address();

    @Message("Not known to us")
    String unknown();

    @Message("An address of your own")
    String yours();

    @Message(
            "If you know a better address, enter it. It is marked as yours and used before ours. Empty fields remove it.")
    String yoursLead();

    @Message("Name of the company")
    String name();

    @Message("Where is the company established?")
    String country();

    @Message("Its public holidays count for the day by which it must answer.")
    String countryHint();

    @Message("A way needs an address.")
    String channelHint();

    @Message("By their form")
    String byForm();

    @Message("By e-mail")
    String byEmail();

    @Message("By post")
    String byPost();

    @Message("entered by you")
    String theirs();

    @Message("For whom do you ask?")
    String forTitle();

    @Message("A parent or guardian can ask for a minor. The letter then says so, and speaks of the child.")
    String forLead();

    @Message("Who is the request about?")
    String who();

    @Message("About me")
    String self();

    @Message("About a minor, and I am a parent")
    String parent();

    @Message("About a minor, and I am the legal guardian")
    String guardian();

    @Message("Full name of the minor")
    String minorName();

    @Message("Only if you ask for a minor.")
    String minorNameHint();

    @Message("The accounts of the minor")
    String minorAccounts();

    @Message("One a line.")
    String minorAccountsHint();
}
