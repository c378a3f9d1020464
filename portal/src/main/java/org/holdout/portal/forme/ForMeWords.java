package org.holdout.portal.forme;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the page that finds the guides for one person. German in {@code messages/forme_de.properties}. */
@MessageBundle("forme")
public interface ForMeWords {
    @Message("What can I do?")
    String title();

    @Message(
            "Where I live, with what I use. Nothing you choose here is kept: it stands in the address of this page and nowhere else.")
    String lead();

    @Message("Where do you live?")
    String country();

    @Message("Choose the country you live in")
    String countryMissing();

    @Message("State")
    String state();

    @Message("Only in the United States, as two letters: CA for California.")
    String stateHint();

    @Message("Enter the state as two letters, such as CA")
    String stateWrong();

    @Message("What do you use?")
    String use();

    @Message("Choose as many as you like. Without a choice you see the guides for all of them.")
    String useHint();

    @Message("Narrow the list")
    String narrow();

    @Message("On which devices?")
    String devices();

    @Message("Without a choice you see the guides for all devices.")
    String devicesHint();

    @Message("Do you have an account there?")
    String account();

    @Message("Yes")
    String withAccount();

    @Message("No: they have data about me all the same")
    String without();

    @Message("It is about my website")
    String siteOwner();

    @Message("I administer accounts of others")
    String admin();

    @Message("Show all")
    String anyAccount();

    @Message("Which plan do you have?")
    String plan();

    @Message("I do not know")
    String anyPlan();

    @Message("Show what I can do")
    String show();

    @Message("Guides for you: {count}")
    String result(int count);

    @Message("For where you live")
    String here();

    @Message("These hold only in some places, and yours is one of them.")
    String hereLead();

    @Message("Everywhere")
    String everywhere();

    @Message("These hold wherever somebody lives.")
    String everywhereLead();

    @Message("No guide fits")
    String noneTitle();

    @Message("We know of no way to stop it where you live with what you use.")
    String noneText();

    @Message("No guide fits for:")
    String missing();

    @Message("You can still ask in writing")
    String ask();

    @Message("As a last resort")
    String last();

    @Message("This gives the service up, wholly or in part. What was trained before stays.")
    String lastLead();

    @Message("Change your answers")
    String change();

    @Message("Only some of its services")
    String servicesOf();
}
