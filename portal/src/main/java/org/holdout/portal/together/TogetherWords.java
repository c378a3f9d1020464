package org.holdout.portal.together;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of starting several requests at once. German in {@code messages/together_de.properties}. */
@MessageBundle("together")
public interface TogetherWords {
    @Message("Write to several companies")
    String title();

    @Message("Each becomes a request of its own, with its own letter and its own clock. They stay linked.")
    String lead();

    @Message("Which companies?")
    String companies();

    @Message("Up to {most} at once.")
    String most(int most);

    @Message("Narrow the list")
    String narrow();

    @Message("A company that is not listed")
    String other();

    @Message("Leave this empty if it is listed above. Where the law has a period, it runs here too.")
    String otherLead();

    @Message("Choose at least one company, or name one")
    String nobody();

    @Message("Choose up to {most} companies; write to the others after that")
    String tooMany(int most);

    @Message("Choose the country where you live")
    String countryMissing();

    @Message("Give the name of the company")
    String nameMissing();

    @Message("Choose the country where the company is established")
    String otherCountryMissing();

    @Message("Give an e-mail address or a postal address")
    String addressMissing();

    @Message("Choose at least one right")
    String rightMissing();

    @Message("Choose rights of one law only")
    String oneLaw();

    @Message("It goes to:")
    String goesTo();

    @Message("Make the drafts")
    String create();

    @Message("Back")
    String back();
}
