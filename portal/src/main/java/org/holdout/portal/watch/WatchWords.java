package org.holdout.portal.watch;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the editors’ page of watched addresses. German in {@code messages/watch_de.properties}. */
@MessageBundle("watch")
public interface WatchWords {
    @Message("Watched addresses")
    String title();

    @Message(
            "Policies that no archive keeps, read by Holdout itself: on schedule, at the pace that each site allows, and only what its robots.txt permits.")
    String lead();

    @Message("The address is watched. It is read as soon as its site may be called.")
    String added();

    @Message("It is read as soon as its site may be called. Reload this page in a moment.")
    String soon();

    @Message("The address is read no more. What it said stays in the history.")
    String stopped();

    @Message("Watched addresses: {count}")
    String count(int count);

    @Message("No address is watched. Nothing is called.")
    String empty();

    @Message("Last try")
    String status();

    @Message("(HTTP {status})")
    String answered(int status);

    @Message("It failed {count} times one after another: please look.")
    String failing(int count);

    @Message("Address")
    String address();

    @Message("Language")
    String documentLanguage();

    @Message("Tried")
    String tried();

    @Message("Read last")
    String read();

    @Message("never")
    String never();

    @Message("Next")
    String due();

    @Message("It points to")
    String redirectsTo();

    @Message("Enter the new address")
    String enterNew();

    @Message("Try now")
    String readNow();

    @Message("Stop watching")
    String stop();

    @Message("History")
    String history();

    @Message("Watch an address")
    String addTitle();

    @Message("Enter the page that people read. A redirect is not followed, so give the address where it ends.")
    String addLead();

    @Message("With https:// at its beginning.")
    String urlHint();

    @Message("Give the page’s address")
    String urlMissing();

    @Message("Vendor")
    String vendor();

    @Message("Choose a vendor")
    String vendorAny();

    @Message("Choose a vendor")
    String vendorMissing();

    @Message("Product")
    String service();

    @Message("What the page is about, such as Copilot.")
    String serviceHint();

    @Message("Name the product")
    String serviceMissing();

    @Message("Document")
    String terms();

    @Message("What it is called, such as Privacy Policy.")
    String termsHint();

    @Message("Name the document")
    String termsMissing();

    @Message("By its two letters, such as en or de.")
    String languageHint();

    @Message("Give the language")
    String languageMissing();

    @Message("Watch it")
    String add();

    @Message("Watched addresses that cannot be read: {count}")
    String failingTitle(int count);
}
