package org.holdout.portal.request;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of a request's page and of the list of requests. German in {@code messages/request_de.properties}. */
@MessageBundle("request")
public interface RequestWords {
    @Message("My requests")
    String mine();

    @Message("Each keeps its evidence, the day an answer is due, and everything that happened.")
    String mineLead();

    @Message("Which requests to show")
    String show();

    @Message("All")
    String showAll();

    @Message("Waiting for an answer")
    String showWaiting();

    @Message("Overdue")
    String showOverdue();

    @Message("Ended")
    String showEnded();

    @Message("No request of yours is like that now.")
    String showNone();

    @Message("Start a request")
    String startNew();

    @Message("Nothing here yet")
    String noneTitle();

    @Message("A request begins at a guide: it says what a vendor uses and what you can ask for.")
    String noneText();

    @Message("Find a guide")
    String findGuide();

    @Message("sent {date}")
    String sentOn(String date);

    @Message("Reference")
    String reference();

    @Message("Next")
    String next();

    @Message("Do this now")
    String doIt();

    @Message("Why this date")
    String why();

    @Message("The clock is standing still.")
    String paused();

    @Message("What came of it")
    String outcome();

    @Message("They say")
    String theySay();

    @Message("You saw")
    String youSaw();

    @Message("What happened")
    String timeline();

    @Message("recorded {when} by {who}")
    String recorded(String when, String who);

    @Message("replaced or taken back")
    String replaced();

    @Message("Correct")
    String correct();

    @Message("Take back")
    String retract();

    @Message("Record what happened")
    String whatHappened();

    @Message("About this request")
    String about();

    @Message("To")
    String to();

    @Message("Vendor")
    String vendor();

    @Message("Right")
    String right();

    @Message("Law")
    String law();

    @Message("You live in")
    String home();

    @Message("Way")
    String channel();

    @Message("Received")
    String received();

    @Message("assumed: the day it was sent")
    String assumed();

    @Message("Guide")
    String guide();

    @Message("Evidence")
    String evidence();

    @Message("{kind}: {file}")
    String pictureOf(String kind, String file);

    @Message("Redacted copy of {file}")
    String redactedCopyOf(String file);

    @Message("Make a redacted copy")
    String redact();

    @Message(
            "This PDF is encrypted. Whoever gets it may need a password; if you can, add a copy that opens without one.")
    String encryptedPdf();

    @Message("Seen")
    String seen();

    @Message("Signed in")
    String account();

    @Message("Country")
    String country();

    @Message("Web search")
    String search();

    @Message("Memory and uploads")
    String memory();

    @Message("off")
    String off();

    @Message("on")
    String on();

    @Message("About you in it")
    String aboutYou();

    @Message("Shown by")
    String shownBy();

    @Message("Note")
    String note();

    @Message("They say it is done, and your test still shows it.")
    String contradicted();

    @Message("Run the same test again")
    String testAgain();

    @Message("Add evidence")
    String addEvidence();

    @Message("{passed} of {all} checks of strength passed")
    String strength(int passed, int all);

    @Message("Fingerprint (SHA-256)")
    String digest();

    @Message("This request has changed; the page now shows it.")
    String changed();

    @Message("Started together with it")
    String linked();

    @Message("You ask for")
    String actingFor();

    @Message("Letter")
    String letter();

    @Message("Write to several companies at once, or to one that is not listed")
    String together();

    @Message("Policies in force when it was sent")
    String policies();

    @Message("The company changed its policy meanwhile")
    String policyMoved();

    @Message("Since you sent this request, what the company says on data changed in a way that matters:")
    String policyMovedText();

    @Message(
            "Your request stays as you sent it, and its dates stay too. If the change brings something new that you object to, send another request. If it answers yours, record that as an answer.")
    String policyMovedDo();

    @Message("How long this is kept")
    String retention();

    @Message("This request has ended. It will be erased, with its files, on")
    String retentionText();

    @Message(
            "You will be told a month before. Until then you can reopen it, keep it for longer, or take your data away:")
    String retentionWays();

    @Message("Keep it for another year")
    String keep();
}
