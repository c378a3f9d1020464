package org.holdout.portal.guide;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of a guide and of the list of guides. German in {@code messages/guide_de.properties}. */
@MessageBundle("guide")
public interface GuideWords {
    @Message("Guides")
    String listTitle();

    @Message("Device")
    String device();

    @Message("Any device")
    String anyDevice();

    @Message("Place")
    String place();

    @Message("Anywhere")
    String anyPlace();

    @Message("{count} guides")
    String found(int count);

    @Message("Vendors that match:")
    String vendorHits();

    @Message("No guide matches. Try one word, such as the name of the service.")
    String none();

    @Message("Look through all vendors")
    String noneAdvice();

    @Message("For")
    String audience();

    @Message("Time")
    String time();

    @Message("about {count} minutes")
    String minutes(int count);

    @Message("Last check")
    String checked();

    @Message("not dated")
    String notChecked();

    @Message(
            "These steps are general knowledge. Nobody has read them on the vendor’s own page yet, so menus may be named differently.")
    String generalNotice();

    @Message("We have read the control on the vendor’s page; some names of menus are general knowledge.")
    String partlyNotice();

    @Message("Have at hand")
    String atHand();

    @Message("Steps")
    String steps();

    @Message("Open the page of {vendor}")
    String official(String vendor);

    @Message("Make it count")
    String next();

    @Message(
            "Holdout keeps your evidence, works out the day by which the law wants an answer, and tells you what to do when none comes.")
    String nextText();

    @Message("Start a request")
    String startRequest();

    @Message("What this does")
    String achieves();

    @Message("What this does not do")
    String achievesNot();

    @Message("Good to know")
    String note();

    @Message("Revision {number} of this guide.")
    String revision(int number);

    @Message("Vendor")
    String vendor();

    @Message("Any vendor")
    String anyVendor();

    @Message("Effort")
    String effort();

    @Message("Any effort")
    String anyEffort();

    @Message("up to {count} minutes")
    String upTo(String count);

    @Message("Effect")
    String effect();

    @Message("Any effect")
    String anyEffect();

    @Message("Show guides")
    String show();

    @Message("Find the guides for where you live and what you use")
    String toForMe();

    @Message("Nothing matches “{words}”. Nearest:")
    String nearest(String words);

    @Message("English")
    String english();

    @Message("Have {count} things at hand")
    String atHandCount(int count);

    @Message("Service")
    String service();

    @Message("Plan")
    String plans();

    @Message("Nobody has checked this guide for more than a year. It may still be right.")
    String stale();

    @Message("This guide is no longer offered. It stays here for those who followed it.")
    String retired();

    @Message("This is revision {number}, as it was then.")
    String old(int number);

    @Message("Go to the current revision {number}")
    String toCurrent(int number);

    @Message("against {version}")
    String against(String version);

    @Message("In doubt since {date}.")
    String doubtSince(String date);

    @Message("Reports: {count}.")
    String doubtReports(int count);

    @Message("This step did not work")
    String notWorking();

    @Message(
            "Three reports from different addresses mark the step as doubtful. Your address is kept only as a code that nobody can turn back after this day, and no cookie is set.")
    String notWorkingHint();

    @Message("Thank you. Your report is counted; an editor will look at this step.")
    String thanks();

    @Message("Too many reports came from your address today. Please try again tomorrow.")
    String limited();

    @Message("This step has been changed in the meantime. Here is the newest text.")
    String reportStale();

    @Message("Choose what was wrong with the step.")
    String reportBad();

    @Message("Done")
    String done();

    @Message("Mark as done")
    String markDone();

    @Message("take back")
    String undo();

    @Message("step {number}")
    String stepNumber(int number);

    @Message("{done} of {total} done")
    String progress(int done, int total);

    /** The same for a script that counts itself: # and ## stand for the figures. */
    @Message("# of ## done")
    String progressPattern();

    @Message("Clear")
    String forgetTicks();

    @Message("Kept in this browser only.")
    String ticksHere();

    @Message("The guide has changed in the meantime. Please look at its steps again.")
    String tickStale();

    @Message("Address of this guide")
    String share();

    @Message("Copy the address")
    String copy();

    @Message("Copied")
    String copied();

    @Message("Share")
    String shareIt();

    @Message("What has changed")
    String history();

    @Message("This guide has just changed.")
    String changed();

    @Message("Revision {revision}. Last check:")
    String printed(int revision);

    @Message("Check or revise")
    String edit();
}
