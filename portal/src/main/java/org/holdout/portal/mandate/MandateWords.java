package org.holdout.portal.mandate;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.holdout.portal.word.RightKind;

/** The words of the pages of mandates. German in {@code messages/mandate_de.properties}. */
@MessageBundle("mandate")
public interface MandateWords {
    @Message("Mandates")
    String title();

    @Message("Which organisations may act for you, and what you let them do. You can end each one at any time.")
    String lead();

    @Message("No mandates")
    String noneTitle();

    @Message("Nobody acts for you. An organisation that would like to sends you an invitation.")
    String noneText();

    @Message("I have an invitation")
    String haveCode();

    @Message("given on")
    String given();

    @Message("ended on")
    String endedOn();

    @Message("End this mandate")
    String end();

    @Message("The mandate has ended. From now on the organisation sees and does nothing more.")
    String endedNow();

    @Message("Erase everything about me")
    String erase();

    @Message(
            "The mandate ends, and all that is kept about you here goes for good: your name and addresses, the mandate, and every request under it, also one that is still open. Nobody can bring it back. You prove by a code that it is you.")
    String eraseText();

    @Message("Erase for good")
    String eraseNow();

    @Message("Everything about you has been erased.")
    String erased();

    @Message("Organisations that you administer")
    String administer();

    @Message("What it allows")
    String what();

    @Message("Your invitation")
    String invitationTitle();

    @Message("Type the code of your invitation. It stands in the mail or letter of the organisation.")
    String invitationLead();

    @Message("Code of the invitation")
    String code();

    @Message("Read the invitation")
    String open();

    @Message("Type the code of your invitation.")
    String codeMissing();

    @Message("There is no invitation with this code, or its time is over. Ask the organisation for a new one.")
    String noInvitation();

    @Message(
            "There is no invitation with this code any more. If you declined it or erased everything just now, that is done.")
    String gone();

    @Message("If you agree")
    String nextTitle();

    @Message("You confirm by a code that is sent to your e-mail address. Before you confirm you can choose limits.")
    String nextText();

    @Message("Your e-mail address")
    String email();

    @Message("Send me the code")
    String sendCode();

    @Message("Send the code again")
    String sendAgain();

    @Message("The code goes to")
    String sendTo();

    @Message("Decline")
    String decline();

    @Message("You are signed in: the mandate will be in your account.")
    String withAccount();

    @Message(
            "You do not need an account. If you have one, sign in first, so that you find everything there; then open the link of your invitation again. Without one, what you sign here is kept together with what you signed before under the same address and name.")
    String without();

    @Message("Confirm")
    String signTitle();

    @Message("A code of six digits is on its way. It can be used for ten minutes.")
    String sent();

    @Message("Code from the mail")
    String oneTime();

    @Message("Your name")
    String name();

    @Message("It stands in the letters that are written for you.")
    String nameHint();

    @Message("Limits")
    String limits();

    @Message("Only for these companies")
    String vendors();

    @Message("None chosen: for every company.")
    String vendorsHint();

    @Message("Only for this")
    String rights();

    @Message("None chosen: for everything.")
    String rightsHint();

    @Message("Last day")
    String until();

    @Message("Left empty: until you end it.")
    String untilHint();

    @Message("Give the mandate")
    String give();

    @Message("The mandate is given")
    String givenTitle();

    @Message(
            "Keep the code of your invitation: with it you come back to this page and can end the mandate at any time.")
    String givenText();

    @Message("You find it among your mandates.")
    String inAccount();

    @Message("To your mandates")
    String toMandates();

    @Message("Bring it into your account")
    String joinTitle();

    @Message(
            "You are signed in. With a code sent to the address you confirmed with, this mandate and all requests under it become part of your account. If requests were made under it, the account must have no requests and mandates of its own.")
    String joinText();

    @Message(
            "The requests made under this mandate are yours. To find them, sign in or open an account first; then open the link of your invitation again.")
    String joinLater();

    @Message("Bring it into my account")
    String join();

    @Message("It is in your account now, with all requests under it.")
    String joined();

    @Message("It is in an account, with all requests under it. If that is yours, you find it among your mandates.")
    String joinedBefore();

    @Message("This mandate is with an account. Sign in there to end it, or end it here.")
    String held();

    @Message("Who may see this request")
    String sharing();

    @Message(
            "An organisation sees the requests that it makes under your mandate. You can show it others too: it reads them, and cannot change or send anything. That ends when you end it here, or when you end a mandate of that organisation.")
    String sharingLead();

    @Message("It made this request under your mandate: it sees it and acts on it as long as the mandate holds.")
    String acts();

    @Message("Show it")
    String share();

    @Message("Show it no longer")
    String unshare();

    @Message("Nobody but you sees it.")
    String nobody();

    @Message(
            "There is no organisation with which you have to do. When you have given a mandate, you find the organisation here.")
    String noOthers();

    @Message("Shown to")
    String shownTo();

    @Message("Made under your mandate by")
    String madeBy();

    @Message("The mandate does not hold any more: you go on alone.")
    String noMore();

    @Message("What the law says of it")
    String agents();

    @Message("What it may take because an organisation acts:")
    String needs();

    @Message("It is with the request.")
    String needThere();

    @Message("It is missing: add it as evidence before the request is sent.")
    String needMissing();

    @Message("It is not with the request.")
    String needNotThere();

    @Message
    String state(MandateState state);

    @Message
    String right(RightKind right);
}
