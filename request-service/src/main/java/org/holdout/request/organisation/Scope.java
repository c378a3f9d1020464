package org.holdout.request.organisation;

/** What a client of an organisation may be allowed to do, by the scopes of its token. */
public enum Scope {
    /** Read requests and mandates. */
    READ("requests:read"),
    /** Invite members, make requests and act on them. */
    WRITE("requests:write"),
    /** Set up webhooks and read what was delivered. */
    WEBHOOKS("webhooks");

    private final String name;

    Scope(String name) {
        this.name = name;
    }

    /** Its name in tokens. */
    public String scopeName() {
        return name;
    }
}
