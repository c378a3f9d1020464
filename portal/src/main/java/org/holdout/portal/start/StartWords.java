package org.holdout.portal.start;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of starting a request. German in {@code messages/start_de.properties}. */
@MessageBundle("start")
public interface StartWords {
    @Message("Start a request to {vendor}")
    String title(String vendor);

    @Message("Question {step} of {all}")
    String stepOf(int step, int all);

    @Message("The law where you live decides what you can ask for and by when they must answer.")
    String countryLead();

    @Message("Which country do you live in?")
    String country();

    @Message("Where you live, not your nationality.")
    String countryHint();

    @Message("Choose the country you live in")
    String countryMissing();

    @Message("State")
    String state();

    @Message("Only where states have laws of their own: CA for California.")
    String stateHint();

    @Message("Continue")
    String next();

    @Message("Another country")
    String back();

    @Message("Which right do you use?")
    String rightTitle();

    @Message("You live in {country} and write to {vendor}. Choose one or more rights of one law.")
    String rightLead(String country, String vendor);

    @Message("How the time is counted")
    String clock();

    @Message("How sure we are: {degree}")
    String sure(String degree);

    @Message("In force from {day}. Until then you can ask, and they need not answer.")
    String ahead(String day);

    @Message("How we know this")
    String known();

    @Message("Parts of it are general knowledge and were not read on a page.")
    String partsGeneral();

    @Message("Proof of identity, helpers, complaints")
    String around();

    @Message("What you may be asked to show who you are")
    String identity();

    @Message("Who may ask for you")
    String agents();

    @Message("Who takes complaints")
    String complaint();

    @Message("How will you send it?")
    String channel();

    @Message("We know no address of {vendor} for this, and no form. Enter an address that you found, in their privacy"
            + " policy for example.")
    String noWay(String vendor);

    @Message("One of the two is enough. With both, it goes by e-mail.")
    String addressHint();

    @Message("Leave both empty to use the address that we know of {vendor}. If we know none, or you know a better one,"
            + " enter it. With both, it goes by e-mail.")
    String addressPerhaps(String vendor);

    @Message("Give an e-mail address or a postal address; we know none of this company")
    String addressMissing();

    @Message("It goes by:")
    String channelOnly();

    @Message("We know of no law there that gives you this right. You can still ask; there is then no date by which they"
            + " must answer.")
    String noLaw();

    @Message("Make a draft")
    String create();

    @Message("Choose at least one right")
    String rightMissing();

    @Message("Choose rights of one law only; make a second request for the other")
    String oneLaw();

    @Message("This is information, not legal advice.")
    String notAdvice();
}
