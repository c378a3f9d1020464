package org.holdout.portal.passkey;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words about passkeys. German in {@code messages/passkey_de.properties}. */
@MessageBundle("passkey")
public interface PasskeyWords {
    @Message("Sign in without a password")
    String title();

    @Message("A passkey stays on your device or in your password manager. Nobody can guess it or trick it out of you.")
    String text();

    @Message("Add a passkey")
    String add();

    @Message("Your passkey is added")
    String added();

    @Message(
            "Use it the next time you sign in; your password works too. Now you are asked for your password once more.")
    String addedText();

    @Message("No passkey was added")
    String notAdded();

    @Message("Nothing has changed. You can try again at any time.")
    String notAddedText();

    @Message("Back to your profile")
    String back();
}
