package org.holdout.portal.policies;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The rules by which a policy's change is judged to matter or not, as far as the portal has words for them. */
public enum ChangeRule {
    TECHNICAL_UPGRADE,
    FIRST_VERSION,
    ANOTHER_LANGUAGE,
    PAGE_NOT_AVAILABLE,
    MARK_UP,
    MOVED,
    DATE,
    ORDER,
    LINE_BREAK,
    RENAMED,
    SPELLING,
    HEADING,
    POINTER,
    NAVIGATION,
    COOKIE_BANNER,
    CONTACT,
    DUTY_OF_USERS,
    OTHER_TERMS,
    NOT_ABOUT_DATA,
    TRAINED,
    SHARED,
    RECEIVERS,
    KEPT,
    CHOSEN,
    RIGHTS,
    MARKETED,
    COLLECTED,
    COOKIES,
    TRANSFERRED,
    SERVERS,
    USED,
    AGE,
    AUTOMATED,
    TRACKER,
    RECIPIENT;

    /** The rule of a name such as {@code duty-of-users}; empty for one that is new to the portal. */
    public static Optional<ChangeRule> of(String name) {
        return Arrays.stream(values()).filter(rule -> rule.named(name)).findFirst();
    }

    private boolean named(String name) {
        return name().toLowerCase(Locale.ROOT).replace('_', '-').equals(name);
    }
}
