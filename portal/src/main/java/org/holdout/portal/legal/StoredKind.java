package org.holdout.portal.legal;

/** What is kept of people; the API's codes. */
public enum StoredKind {
    REQUESTS,
    EVIDENCE,
    PROFILE,
    CODES,
    SENT_MAIL,
    RECEIVED_MAIL,
    NOTICES,
    CALENDAR_ADDRESS,
    REPEATS,
    IMPORTS,
    MANDATES,
    MEMBERS,
    OPERATOR_ACTS,
    WEBHOOKS,
    WEBHOOK_AUTHORS,
    KEYS,
    ERASURES,
    EVENTS,
    TICKS,
    REPORTS,
    SALTS,
    GUIDE_AUTHORS,
    GUIDE_ACTS,
    OUTCOMES,
    FACT_AUTHORS,
    FACT_ACTS
}
