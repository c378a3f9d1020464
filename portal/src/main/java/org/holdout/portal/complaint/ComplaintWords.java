package org.holdout.portal.complaint;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of a complaint's page. German in {@code messages/complaint_de.properties}. */
@MessageBundle("complaint")
public interface ComplaintWords {
    @Message("Your complaint to the authority")
    String title();

    @Message("Holdout has written it from what you recorded. Read it, change what is not right, and lodge it yourself;"
            + " it costs nothing.")
    String lead();

    @Message("Prepare the complaint")
    String prepare();

    @Message("There is nothing to complain about now")
    String noneTitle();

    @Message("A complaint is possible once the answer is overdue, or once there is one.")
    String noneText();

    @Message("This request rests on no law, so Holdout knows no authority for it. You can still record a complaint that"
            + " you lodged.")
    String noneLaw();

    @Message("To whom")
    String to();

    @Message("Complaint form")
    String form();

    @Message("Website")
    String website();

    @Message("E-mail")
    String email();

    @Message("Just as right")
    String others();

    @Message("Address it to {name}")
    String choose(String name);

    @Message("Another authority")
    String further();

    @Message("You may also complain where you work, or where the infringement happened.")
    String furtherHint();

    @Message("Choose an authority")
    String any();

    @Message("Take this one")
    String take();

    @Message("In English")
    String english();

    @Message("In German")
    String german();

    @Message("Some of your details are missing")
    String missing();

    @Message("The text has blanks for them. Fill them in on paper, or here first:")
    String missingText();

    @Message("The text")
    String text();

    @Message("Download as PDF")
    String pdf();

    @Message("Download as text")
    String plain();

    @Message("Text to paste into a form")
    String paste();

    @Message("Copy")
    String copy();

    @Message("Copied.")
    String copied();

    @Message("How to lodge it")
    String how();

    @Message("Download the file of this request. It goes with the complaint: all evidence, all dates, signed.")
    String stepFile();

    @Message("The file")
    String file();

    @Message("Fill in the authority's form with this text, or send it as a letter or e-mail, and attach the file.")
    String stepSend();

    @Message("Come back and record that you lodged it.")
    String stepRecord();

    @Message("I have lodged it")
    String lodged();

    @Message("This is no legal advice. It says what the law says and what you recorded.")
    String noAdvice();
}
