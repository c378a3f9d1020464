package org.holdout.request.mail;

import java.util.regex.Pattern;

/** E-mail addresses as they may stand in a header: plain ASCII, one address, nothing around it. */
public final class MailAddress {

    /** RFC 5321 (4.5.3.1): the part before the sign, and all of it. */
    private static final int MOST_LOCAL = 64;

    private static final int MOST = 254;

    private static final Pattern FORM = Pattern.compile(
            "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*");

    private MailAddress() {}

    /** Whether mail can be sent to it. */
    public static boolean fits(String address) {
        return address != null
                && address.length() <= MOST
                && address.indexOf('@') <= MOST_LOCAL
                && FORM.matcher(address).matches();
    }

    /** The address itself; {@link IllegalArgumentException}, without the address, when it is none. */
    static String require(String address) {
        if (!fits(address)) {
            throw new IllegalArgumentException("This is no e-mail address that mail can be sent to");
        }
        return address;
    }
}
