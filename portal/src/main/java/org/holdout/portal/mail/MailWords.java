package org.holdout.portal.mail;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of sending by e-mail. German in {@code messages/mail_de.properties}. */
@MessageBundle("mail")
public interface MailWords {
    @Message("Your contact address")
    String contactTitle();

    @Message("Holdout sends your letters and notices only when this address is proven to be yours.")
    String contactLead();

    @Message("Address")
    String address();

    @Message("Confirmed")
    String confirmed();

    @Message("Not confirmed yet")
    String unconfirmed();

    @Message("Your profile has no e-mail address. Enter one first.")
    String noAddress();

    @Message("Change the address in your profile")
    String toProfile();

    @Message("Send me a code")
    String sendCode();

    @Message("Send another code")
    String sendCodeAgain();

    @Message("A code was sent to this address on {when}.")
    String codeSent(String when);

    @Message("The six digits")
    String code();

    @Message("They are in the e-mail that we sent you.")
    String codeHint();

    @Message("Enter the six digits from the e-mail")
    String codeMissing();

    @Message("Confirm the address")
    String confirm();

    @Message("Back to sending")
    String backToSend();

    @Message("Send it by e-mail")
    String sendTitle();

    @Message("Goes to")
    String goesTo();

    @Message("No e-mail address is known for them.")
    String noRecipient();

    @Message("Answers reach you at")
    String answersTo();

    @Message("Confirm your contact address")
    String confirmFirst();

    @Message("The letter")
    String letter();

    @Message("See and download the letter")
    String openLetter();

    @Message("What goes along")
    String goesAlong();

    @Message("The letter as a PDF always goes along. Choose what else does.")
    String goesAlongHint();

    @Message("The redacted copy of {name}")
    String copyOf(String name);

    @Message("The original. Its redacted copy is chosen in its place.")
    String hasCopy();

    @Message("What shows that you sent it")
    String shows();

    @Message("For example, the confirmation of the form.")
    String showsHint();

    @Message("Holdout sends it once your contact address is confirmed.")
    String firstConfirm();

    @Message("Holdout sends it for you, or you do from your own mailbox; from then on the clock runs.")
    String sendHint();

    @Message("Send now")
    String sendNow();

    @Message("I sent it from my own mailbox")
    String myself();

    @Message("Your e-mail")
    String deliveryTitle();

    @Message("No e-mail of this request is waiting.")
    String noDelivery();

    @Message("It leaves in a moment.")
    String queued();

    @Message("The mail server did not take it yet. Tries so far: {attempts}. It is tried again by itself.")
    String retrying(int attempts);

    @Message("The mail server took it.")
    String sent();

    @Message("It could not be sent. Tries: {attempts}.")
    String failed(int attempts);

    @Message("The connection broke at the last moment: it may have left or not.")
    String inDoubt();

    @Message("It came back: the address does not take mail.")
    String bounced();

    @Message("While it is on its way, nothing of it can be changed. Call it back to change it.")
    String callBackFirst();

    @Message("Until you say whether it was sent, nothing of it can be changed.")
    String decideFirst();

    @Message("This request has been sent already.")
    String alreadySent();

    @Message("Look at the request")
    String toRequest();

    @Message("It did not arrive: make it a draft again")
    String draftAgain();

    @Message("Call it back")
    String callBack();

    @Message("Try again")
    String tryAgain();

    @Message("Do not send it")
    String giveUp();

    @Message("It was sent")
    String wasSent();

    @Message("It was not sent")
    String wasNotSent();
}
