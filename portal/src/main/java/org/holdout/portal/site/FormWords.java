package org.holdout.portal.site;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words that every form shares. German in {@code messages/form_de.properties}. */
@MessageBundle("form")
public interface FormWords {
    @Message("There is a problem")
    String problem();

    @Message("(optional)")
    String optional();

    @Message("For example, 31 1 2026")
    String dateHint();

    @Message("Day")
    String day();

    @Message("Month")
    String month();

    @Message("Year")
    String year();

    @Message("Choose a country")
    String chooseCountry();

    @Message("Enter a real day, such as 31 1 2026")
    String noSuchDay();

    @Message("Enter the day, month and year")
    String dayMissing();

    @Message("This could not be saved. Load the page again and try once more.")
    String refused();
}
