package org.holdout.request.stored;

/** What this service keeps of people. */
public enum StoredKind {

    /** Requests with their timeline and letter. */
    REQUESTS,

    /** Files and descriptions. */
    EVIDENCE,

    /** Name and addresses, for letters. */
    PROFILE,

    /** That a code or an invitation was sent to an address, and the code's hash. */
    CODES,

    /** Mail that goes out. Its text goes when it has left. */
    SENT_MAIL,

    /** Mail that came in. */
    RECEIVED_MAIL,

    /** What the person was told, and wants to be told. */
    NOTICES,

    /** The private address of the calendar, as a hash. */
    CALENDAR_ADDRESS,

    /** What was asked, so that asking twice does it once. */
    REPEATS,

    /** Mandates and invitations, which requests are shared with an organisation, and who administers one. */
    MANDATES,

    /** What an organisation and a member without an account said of that member. */
    MEMBERS,

    /** What organisations are told of requests. */
    WEBHOOKS,

    /** Where organisations are told of it, with who of them set that up. */
    WEBHOOK_AUTHORS,

    /** What became of the lines of files that organisations upload; the lines themselves only until they are worked through. */
    IMPORTS,

    /** Which operator did what. */
    OPERATOR_ACTS,

    /** The person's key. */
    KEYS,

    /** That somebody erased everything, until it is finished. */
    ERASURES,

    /** Coded events under a random id. */
    EVENTS
}
