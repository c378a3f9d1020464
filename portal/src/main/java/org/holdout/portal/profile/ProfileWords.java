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

    @Message("Country you live in")
    String country();

    @Message("Decides which law helps you.")
    String countryHint();

    @Message("Time zone")
    String timeZone();

    @Message("For example, Europe/Dublin. Days are counted in it.")
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
}
