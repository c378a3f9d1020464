package org.holdout.portal.organisation;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages of an organisation. German in {@code messages/organisation_de.properties}. */
@MessageBundle("organisation")
public interface OrganisationWords {
    @Message("Members whose mandate is in force")
    String members();

    @Message("Mandates and invitations")
    String mandates();

    @Message("Show")
    String filter();

    @Message("State")
    String state();

    @Message("All")
    String any();

    @Message("Nothing here")
    String none();

    @Message("Invite a member below.")
    String noneText();

    @Message("Invite a member")
    String invite();

    @Message(
            "The member reads what the mandate allows, confirms by a code and may choose limits. What you enter is kept encrypted with the member’s own key.")
    String inviteText();

    @Message("Member’s number")
    String number();

    @Message("As in your own system.")
    String numberHint();

    @Message("Name")
    String name();

    @Message("E-mail address")
    String email();

    @Message("The invitation is sent there. Without one you get a link that you hand on yourself.")
    String emailHint();

    @Message("Postal address")
    String address();

    @Message("Invite")
    String send();

    @Message("Enter the member’s number.")
    String numberMissing();

    @Message("The invitation is made.")
    String invited();

    @Message("It has ended.")
    String ended();

    @Message("Hand this link on")
    String link();

    @Message("End")
    String giveUp();

    @Message("until")
    String until();
}
