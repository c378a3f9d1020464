package org.holdout.portal.bulk;

import java.util.Arrays;
import java.util.List;

/** A column of a file of many drafts, as it is explained. */
public enum Column {
    MEMBER("member"),
    MANDATE("mandate"),
    REFERENCE("reference"),
    VENDOR("vendor"),
    COUNTRY("country"),
    STATE("state"),
    RIGHTS("rights"),
    LAW("law"),
    CHANNEL("channel"),
    GUIDE("guide"),
    SITUATIONS("situations"),
    GROUNDS("grounds"),
    LANGUAGE("letterLanguage"),
    RECIPIENT("recipient.name, recipient.country, recipient.state, recipient.email, recipient.postalAddress");

    private final String names;

    Column(String names) {
        this.names = names;
    }

    /** As the file's first line names it; several with commas between. */
    public String getNames() {
        return names;
    }

    /** All of them, in the order in which they are explained. */
    public static List<Column> all() {
        return Arrays.asList(values());
    }
}
