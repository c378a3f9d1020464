package org.holdout.portal.site;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the frame, the error pages and what many pages share. German in {@code messages/site_de.properties}. */
@MessageBundle("site")
public interface SiteWords {
    @Message("Skip to the content")
    String skip();

    @Message("Main")
    String mainNav();

    @Message("Guides")
    String guides();

    @Message("Vendors")
    String vendors();

    @Message("Compare")
    String compare();

    @Message("My requests")
    String myRequests();

    @Message("Profile")
    String profile();

    @Message("Notices")
    String notices();

    @Message("Sign in")
    String signIn();

    @Message("Sign out")
    String signOut();

    @Message("Sign in again")
    String signInAgain();

    @Message("No trackers, no third parties, no cookies but the ones you need to be signed in. No legal advice.")
    String footer();

    @Message("Search")
    String search();

    @Message("What do you want to keep out of AI training?")
    String searchLabel();

    @Message("instagram")
    String searchExample();

    @Message("Sources")
    String sources();

    @Message("general knowledge, not read on a page")
    String generalKnowledge();

    @Message("dated {date}")
    String seenOn(String date);

    @Message("without a date")
    String noDate();

    @Message("Show more")
    String more();

    @Message("To the start page")
    String toStart();

    @Message("You are signed out")
    String signedOutTitle();

    @Message("Nobody can see your requests in this browser now.")
    String signedOutText();

    @Message("This did not arrive as it should")
    String badTitle();

    @Message("The form was too old, or something in the address was wrong. Nothing was changed.")
    String badText();

    @Message("Go back, load the page again and send the form once more.")
    String badAdvice();

    @Message("Please sign in again")
    String sessionTitle();

    @Message("Your session has ended. Nothing was changed.")
    String sessionText();

    @Message("After signing in you can go on where you were.")
    String sessionAdvice();

    @Message("Nothing was done yet, because you are not signed in.")
    String unsentText();

    @Message("Sign in in a new window. Then come back here and load this page again: what you typed is sent then."
            + " If your browser asks whether to send it again, say yes.")
    String unsentAdvice();

    @Message("Sign in in a new window")
    String unsentSignIn();

    @Message("Your account may not do this")
    String forbiddenTitle();

    @Message("You are signed in, but this page is for other accounts.")
    String forbiddenText();

    @Message("If you have another account, sign out and sign in with that one.")
    String forbiddenAdvice();

    @Message("There is no such page")
    String missingTitle();

    @Message("The address may be mistyped, or what was here is gone.")
    String missingText();

    @Message("Search for it, or begin at the start page.")
    String missingAdvice();

    @Message("That is too large")
    String largeTitle();

    @Message("A file may have at most 20 MiB, a text 20,000 characters. Nothing was saved.")
    String largeText();

    @Message("Go back and choose a smaller file: a screenshot as PNG or JPEG is usually enough.")
    String largeAdvice();

    @Message("This is not possible now")
    String refusedTitle();

    @Message("Something has changed in the meantime, or a limit was reached.")
    String refusedText();

    @Message("Go back, load the page again and look at what is there now.")
    String refusedAdvice();

    @Message("Too much at once")
    String limitedTitle();

    @Message("Too much was asked for from here.")
    String limitedText();

    @Message("Wait a minute, then load the page again.")
    String limitedAdvice();

    @Message("Part of Holdout is not answering")
    String awayTitle();

    @Message("Nothing is lost. What you sent may or may not have arrived; sending it again does no harm.")
    String awayText();

    @Message("Wait a minute and load the page again.")
    String awayAdvice();

    @Message("Something went wrong on our side")
    String brokenTitle();

    @Message("It is not your doing, and nothing of yours is lost.")
    String brokenText();

    @Message("Please try again in a few minutes.")
    String brokenAdvice();

    @Message("This failure has the number {number}. Name it if you report the failure.")
    String brokenNumber(String number);

    @Message("For me")
    String forMe();

    @Message("Editing")
    String editor();

    @Message("Operations")
    String operator();
}
