package org.holdout.portal.calendar;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of calendars. German in {@code messages/calendar_de.properties}. */
@MessageBundle("calendar")
public interface CalendarWords {
    @Message("Put its days into your calendar (ICS)")
    String ofRequest();

    @Message("Your days in your calendar")
    String title();

    @Message(
            "A private address from which your calendar fetches the days of all your open requests, again and again. Events hold the reference and a link, and name no company.")
    String text();

    @Message("Make an address")
    String make();

    @Message("Your private address")
    String address();

    @Message("Whoever has this address sees these days, without signing in. Treat it like a password.")
    String warning();

    @Message("Make another, and end this one")
    String renew();

    @Message("Take the address away")
    String revoke();
}
