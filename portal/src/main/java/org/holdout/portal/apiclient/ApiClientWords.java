package org.holdout.portal.apiclient;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages of an organisation's clients and of the guide to the API. German in {@code messages/apiclient_de.properties}. */
@MessageBundle("apiclient")
public interface ApiClientWords {
    @Message("API clients")
    String title();

    @Message("The clients by which your own systems use Holdout. The operator of this installation makes them; each"
            + " gets tokens that hold for your organisation alone.")
    String lead();

    @Message("No clients")
    String noneTitle();

    @Message("Ask the operator of this installation for one.")
    String noneText();

    @Message("Client id")
    String id();

    @Message("It may")
    String may();

    @Message("Nothing")
    String nothing();

    @Message("read requests and mandates")
    String scopeRead();

    @Message("invite members, make requests and act on them")
    String scopeWrite();

    @Message("set up webhooks and read their deliveries")
    String scopeWebhooks();

    @Message("In use")
    String enabled();

    @Message("Locked")
    String disabled();

    @Message("Last used")
    String lastUsed();

    @Message("Never")
    String never();

    @Message("Secret made")
    String since();

    @Message("Not known")
    String unknown();

    @Message("New secret")
    String rotate();

    @Message("A new secret for {name}?")
    String rotateTitle(String name);

    @Message("The secret before ends at once: systems that use it get no new tokens until you give them the new one.")
    String rotateLead();

    @Message("Make a new secret")
    String rotateNow();

    @Message("Keep the old one")
    String keep();

    @Message("The new secret is in force")
    String secretTitle();

    @Message("This is the only time that the secret is shown. Copy it now and keep it where your system reads its"
            + " secrets.")
    String secretOnce();

    @Message("This secret was shown before and cannot be shown again. If you did not keep it, make a new one.")
    String secretGone();

    @Message("Secret")
    String secret();

    @Message("All clients")
    String back();

    @Message("API guide")
    String guide();

    @Message("How your own system acts for your members. The examples carry your organisation’s id and can be copied"
            + " into a shell, one after the other.")
    String guideLead();

    @Message("Addresses")
    String addresses();

    @Message("Questions and changes (GraphQL)")
    String graphql();

    @Message("Live updates (graphql-transport-ws)")
    String socket();

    @Message("Files of many requests (POST)")
    String imports();

    @Message("Your organisation’s id")
    String organisationId();

    @Message("1. Get a token")
    String tokenTitle();

    @Message("Put the client’s secret into the variable HOLDOUT_SECRET first. A token lasts some minutes; then ask for"
            + " the next.")
    String tokenText();

    @Message("2. Ask")
    String askTitle();

    @Message("One address takes every question. The first shows what your organisation is to Holdout.")
    String askText();

    @Message("3. Invite a member")
    String inviteTitle();

    @Message("Without an e-mail address you get a link to hand on. The member reads, confirms by a code, and only then"
            + " you act for them.")
    String inviteText();

    @Message("4. Make requests")
    String draftTitle();

    @Message("Put a mandate’s id in place of MANDATE: the id of the invitation, once it was given. Up to 500 drafts go"
            + " in one call. One idempotencyKey is for the whole call: sent again with it, nothing happens twice.")
    String draftText();

    @Message(
            "More than 500 go as a file, in a form with the parts file and choice. What stands in the file is explained"
                    + " on this page:")
    String draftMany();

    @Message("5. See how they stand")
    String readTitle();

    @Message("6. Be told")
    String webhookTitle();

    @Message("A webhook posts each change to an address of yours, signed by the Standard Webhooks specification, for"
            + " which there are libraries in most languages. Check the signature over the body as it came, answer"
            + " with a 2xx at once, and know by webhook-id what you already have. You can also add it on the page"
            + " of webhooks.")
    String webhookText();

    @Message("What to rely on")
    String bounds();

    @Message("An error has a sentence and extensions.code; INVALID_INPUT names each field.")
    String boundErrors();

    @Message("idempotencyKey makes a change safe to send again: it happens once and answers the same.")
    String boundKeys();

    @Message(
            "The RateLimit headers of each answer say what is left; with status 429, wait as long as Retry-After says.")
    String boundLimits();

    @Message("When a member ends the mandate, you see nothing of them any more, at once: take NOT_FOUND as the end, not"
            + " as a failure.")
    String boundEnds();

    @Message("The whole schema")
    String schema();

    @Message("Copy")
    String copy();

    @Message("Copied")
    String copied();
}
