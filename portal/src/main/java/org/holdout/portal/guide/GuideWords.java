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
}
