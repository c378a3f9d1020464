package org.holdout.portal.vendor;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of a vendor's page and of the list of vendors. German in {@code messages/vendor_de.properties}. */
@MessageBundle("vendor")
public interface VendorWords {
    @Message("Vendors")
    String listTitle();

    @Message("What each uses to train AI, and what you can stop.")
    String listLead();

    @Message("Search vendors and their services")
    String searchLabel();

    @Message("You can stop:")
    String canStop();

    @Message("No vendor matches. Try the name of the company or of one of its services.")
    String noneFound();

    @Message("In short")
    String inShort();

    @Message("If you do nothing")
    String defaultSetting();

    @Message("What you can stop")
    String scope();

    @Message("How you stop it")
    String mechanisms();

    @Message("Data from before")
    String past();

    @Message("Evidence")
    String evidence();

    @Message("They want evidence")
    String evidenceYes();

    @Message("No evidence wanted")
    String evidenceNo();

    @Message("Who can use it")
    String who();

    @Message("How long it is kept")
    String retention();

    @Message("We know of no way to stop it.")
    String noOptOut();

    @Message("Guides")
    String guides();

    @Message("There is no guide for this vendor yet.")
    String noGuides();

    @Message("Compare with others")
    String compareIt();

    @Message("What is used")
    String used();

    @Message("What is left out")
    String excluded();

    @Message("Where you live matters")
    String regions();

    @Message("Everything above holds worldwide. In these places there is more or other:")
    String regionsLead();

    @Message("We know of no differences between places.")
    String sameEverywhere();

    @Message("What became of requests")
    String outcomes();

    @Message(
            "Fewer than {group} people have sent a request. We publish counts only from {group} people up, so that nobody can be recognised.")
    String tooFew(int group);

    @Message("The figures cannot be shown just now.")
    String outcomesAway();

    @Message("All vendors’ figures")
    String outcomesAll();

    @Message("What Holdout’s founding document says")
    String founding();

    @Message("Notes")
    String notes();

    @Message("The vendor’s own pages")
    String links();

    @Message("In force from {date}.")
    String effective(String date);

    @Message("Seen unchanged until {date}.")
    String seenUntil(String date);

    @Message("What its policies say")
    String facts();

    @Message("Question by question, worldwide: the answer, how sure it is, and where and when it was read.")
    String factsLead();

    @Message("Not known yet")
    String factsOpen();

    @Message("Nothing is known yet of what its policies say.")
    String factsNone();

    @Message("The answers cannot be shown just now.")
    String factsAway();

    @Message("In doubt")
    String doubts();

    @Message("The policy’s words that these answers rested on have changed. An editor will look.")
    String doubtsLead();

    @Message("since {date}")
    String doubtSince(String date);

    @Message("What changed")
    String doubtChange();

    @Message("What can I do, where I live?")
    String forMe();
}
