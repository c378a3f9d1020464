package org.holdout.portal.profile;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the profile. German in {@code messages/profile_de.properties}. */
@MessageBundle("profile")
public interface ProfileWords {
    @Message("Your profile")
    String title();

    @Message("Used for your own letters and forms only, and kept encrypted. Everything here may stay empty.")
    String lead();

    @Message("Your profile is saved.")
    String saved();

    @Message("Full name")
    String name();

    @Message("E-mail address for answers")
    String email();

    @Message("For example, name@example.org")
    String emailHint();

    @Message("Postal address")
    String address();

    @Message("Names of your accounts")
    String accounts();

    @Message("One a line, as the companies know you. A letter names them so that you can be found.")
    String accountsHint();

    @Message("Country you live in")
    String country();

    @Message("Decides which law helps you.")
    String countryHint();

    @Message("Time zone")
    String timeZone();

    @Message(
            "For example, Europe/Dublin. It decides which day is today. Left empty, the zone of most people in your country and state counts.")
    String timeZoneHint();

    @Message("Save profile")
    String save();

    @Message("Steps you have ticked off")
    String ticksTitle();

    @Message(
            "Holdout keeps which steps of guides you have done, for you alone, and forgets them after 400 days without a change.")
    String ticksText();

    @Message("Forget them now")
    String forget();

    @Message("All ticks are forgotten.")
    String forgotten();

    @Message("Erase everything about you")
    String eraseTitle();

    @Message("This removes all that Holdout keeps about you.")
    String eraseLead();

    @Message(
            "It cannot be undone. Your key is destroyed, so that even our backups stay unreadable. Download first what you want to keep.")
    String eraseForGood();

    @Message(
            "Your requests, their timelines, your reasons, notes, evidence, profile and the steps that you have ticked off are gone.")
    String eraseRequests();

    @Message(
            "A company that got a request from you still has it. Open deadlines go on, but Holdout no longer watches them.")
    String eraseCompanies();

    @Message("Published counts of how companies answered stay. They never name you.")
    String eraseCounts();

    @Message(
            "Your account for signing in is deleted too, and you are signed out. Whoever edited guides stays named there.")
    String eraseAccount();

    @Message("Type \"erase everything\"")
    String eraseConfirm();

    @Message("So that nobody does this by mistake.")
    String eraseConfirmHint();

    @Message("Type \"erase everything\" to confirm")
    String eraseConfirmMissing();

    @Message("Erase everything")
    String eraseNow();

    @Message("Keep everything")
    String eraseKeep();

    @Message("Erase everything about you")
    String eraseLink();

    @Message("Everything about you is erased")
    String erasedTitle();

    @Message(
            "Your requests, files and profile are gone, your account for signing in too, and you are signed out. What backups still hold can no longer be read.")
    String erasedText();

    @Message("Download your profile, requests and evidence (ZIP)")
    String exportLink();

    @Message("Your profile, every request as data, and each file as you uploaded it.")
    String exportLead();

    @Message("Download the steps that you have ticked off (JSON)")
    String ticksLink();

    @Message("What is yours")
    String yours();
}
