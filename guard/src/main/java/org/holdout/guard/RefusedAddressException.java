package org.holdout.guard;

/** An address is not called. The message names the reason and never the address. */
public class RefusedAddressException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Why an address is not called. */
    public enum Reason {
        /** Not an absolute address with a host. */
        MALFORMED,
        /** Neither https nor, where private addresses are allowed, http. */
        NOT_HTTPS,
        /** It carries a name or a password. */
        USER_INFO,
        /** A port that is not among {@code holdout.guard.ports}. */
        PORT,
        /** The host, or one of its addresses, is not part of the public internet. */
        NOT_PUBLIC
    }

    RefusedAddressException(Reason reason) {
        super("The address is not called: " + reason + ".");
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
