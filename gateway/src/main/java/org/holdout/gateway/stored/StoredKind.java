package org.holdout.gateway.stored;

import org.eclipse.microprofile.graphql.Description;

/** What is kept of people; each service has its own. */
@Description("Something that Holdout keeps of people")
public enum StoredKind {
    @Description("Requests with their timeline and letter")
    REQUESTS,
    @Description("Files and descriptions that show what a request says")
    EVIDENCE,
    @Description("Name and addresses, for letters")
    PROFILE,
    @Description("That a code was sent to an address, and the code's hash")
    CODES,
    @Description("Mail that goes out; its text only until it has left")
    SENT_MAIL,
    @Description("Mail that came in")
    RECEIVED_MAIL,
    @Description("What somebody was told, and wants to be told")
    NOTICES,
    @Description("The private address of a calendar, as a hash")
    CALENDAR_ADDRESS,
    @Description("What was asked for, so that asking twice does it once")
    REPEATS,
    @Description("What became of the lines of files that organisations upload")
    IMPORTS,
    @Description(
            "Mandates and invitations to them, which requests are shared with an organisation, and who administers one")
    MANDATES,
    @Description("What is known of a member who gave a mandate without an account")
    MEMBERS,
    @Description("Which operator did what")
    OPERATOR_ACTS,
    @Description("What organisations are told of requests, by webhooks")
    WEBHOOKS,
    @Description("Who of an organisation set a webhook up")
    WEBHOOK_AUTHORS,
    @Description("The person's own key")
    KEYS,
    @Description("That somebody erased everything, until that is finished")
    ERASURES,
    @Description("What happened to requests, in codes under a random id")
    EVENTS,
    @Description("Steps of guides that somebody ticked off")
    TICKS,
    @Description("That a step was reported from an address, of which a hash is kept")
    REPORTS,
    @Description("A day's salt, without which that day's hashes say nothing")
    SALTS,
    @Description("Which editor wrote a revision of a guide")
    GUIDE_AUTHORS,
    @Description("Which editor did what to a guide")
    GUIDE_ACTS,
    @Description("What became of requests, in codes under a random id")
    OUTCOMES,
    @Description("Which editor wrote a fact of the comparison")
    FACT_AUTHORS,
    @Description("Which editor did what to a fact of the comparison")
    FACT_ACTS
}
