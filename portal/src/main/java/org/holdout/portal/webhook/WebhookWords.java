package org.holdout.portal.webhook;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages of webhooks. German in {@code messages/webhook_de.properties}. */
@MessageBundle("webhook")
public interface WebhookWords {
    @Message("Webhooks")
    String title();

    @Message("Holdout tells your own system what happens: each message is posted to an address of yours, signed, and"
            + " tried again for three days if need be.")
    String lead();

    @Message("No webhooks yet")
    String noneTitle();

    @Message("Add the first one below.")
    String noneText();

    @Message("Add a webhook")
    String add();

    @Message("Address")
    String address();

    @Message("An https address on the public internet that takes POST.")
    String addressHint();

    @Message("Type the address that messages are posted to.")
    String addressMissing();

    @Message("What it is for")
    String description();

    @Message("For you and your colleagues, such as “member system”.")
    String descriptionHint();

    @Message("What it is told")
    String events();

    @Message("None chosen: everything.")
    String eventsHint();

    @Message("Everything")
    String everything();

    @Message("How messages are signed")
    String signatureLabel();

    @Message("Choose how messages are signed.")
    String signatureMissing();

    @Message("Add")
    String create();

    @Message("The webhook is deleted.")
    String deleted();

    @Message("Last taken")
    String lastDelivered();

    @Message("Nothing yet")
    String neverDelivered();

    @Message("Every try has failed since {time}.")
    String failingSince(String time);

    @Message("The webhook is there")
    String secretTitle();

    @Message("This is the only time that the secret is shown. Copy it now and keep it where your system reads its"
            + " secrets.")
    String secretOnce();

    @Message("Secret")
    String secret();

    @Message("Public key")
    String publicKey();

    @Message("Signatures are checked by this key. It is no secret and stays on the webhook’s page.")
    String publicKeyText();

    @Message("This secret was shown before and cannot be shown again. If you did not keep it, make a new one.")
    String secretGone();

    @Message("Until {time} an earlier one signs along, so that you can change over without losing a message.")
    String both(String time);

    @Message("Copy")
    String copy();

    @Message("Copied")
    String copied();

    @Message("To the webhook")
    String toWebhook();

    @Message("All webhooks")
    String back();

    @Message("Made")
    String made();

    @Message("Signed by")
    String signed();

    @Message("Switched off on {time}.")
    String offSince(String time);

    @Message("Send a test")
    String test();

    @Message("The test is on its way.")
    String tested();

    @Message("See what came of it")
    String lookAgain();

    @Message("Switch off")
    String switchOff();

    @Message("Switch on")
    String switchOn();

    @Message("It is switched off: nothing is sent any more.")
    String turnedOff();

    @Message("It is switched on.")
    String turnedOn();

    @Message("Change")
    String change();

    @Message("Change the webhook")
    String changeTitle();

    @Message("Save")
    String save();

    @Message("The change is saved.")
    String changed();

    @Message("Delete")
    String delete();

    @Message("Delete this webhook?")
    String deleteTitle();

    @Message("It is told nothing more, and the list of its deliveries is deleted too. This cannot be undone.")
    String deleteLead();

    @Message("Delete it")
    String deleteNow();

    @Message("Keep it")
    String keep();

    @Message("Deliveries")
    String deliveries();

    @Message("Of the last seven days, newest first.")
    String deliveriesLead();

    @Message("Nothing was delivered yet, or nothing of this state.")
    String noDeliveries();

    @Message("When")
    String when();

    @Message("What")
    String what();

    @Message("State")
    String state();

    @Message("Answer")
    String answer();

    @Message("All")
    String any();

    @Message("Show")
    String show();

    @Message("Id of the request")
    String requestId();

    @Message("{number} tries")
    String tries(int number);

    @Message("1 try")
    String oneTry();

    @Message("Next try: {time}")
    String nextTry(String time);

    @Message("Status {number}")
    String status(int number);

    @Message("No answer yet")
    String noAnswer();

    @Message("What was answered")
    String body();

    @Message("What is sent")
    String sent();

    @Message("A webhook is switched off: your system is told nothing by it.")
    String silent();

    @Message("Send again")
    String replay();

    @Message("Sends again what happened since then, at most seven days back, under the same message ids: your system"
            + " can tell what it already has.")
    String replayLead();

    @Message("Since which day")
    String since();

    @Message("Time")
    String time();

    @Message("In universal time (UTC), such as 08:30. Left empty: from the beginning of the day.")
    String timeHint();

    @Message("Type the time as hour and minute, such as 08:30.")
    String noTime();

    @Message("{number} deliveries are on their way again.")
    String replayed(int number);

    @Message("Nothing happened since then.")
    String replayedNone();

    @Message
    String event(WebhookEvent event);

    @Message
    String signature(WebhookSignature signature);

    @Message
    String oldUntil(WebhookSignature signature);

    @Message
    String rotate(WebhookSignature signature);

    @Message
    String rotateTitle(WebhookSignature signature);

    @Message
    String rotateLead(WebhookSignature signature);

    @Message
    String rotateNow(WebhookSignature signature);

    @Message
    String rotatedTitle(WebhookSignature signature);

    @Message
    String standing(Standing standing);

    @Message
    String offReason(WebhookOffReason offReason);

    @Message
    String deliveryState(WebhookDeliveryState deliveryState);

    @Message
    String failure(WebhookFailure failure);
}
