package org.holdout.portal.feed;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the feeds. German in {@code messages/feed_de.properties}. */
@MessageBundle("feed")
public interface FeedWords {
    @Message("Holdout: changes to guides")
    String allTitle();

    @Message("Holdout: changes to guides for {vendor}")
    String vendorTitle(String vendor);

    @Message("Follow changes by feed (Atom)")
    String follow();

    @Message("{change}: {guide}")
    String entry(String change, String guide);

    @Message("{change}, revision {revision}.")
    String summary(String change, int revision);

    @Message("{change}, revision {revision}: {reason}")
    String because(String change, int revision, String reason);

    @Message("Holdout: what matters in policies")
    String allPolicies();

    @Message("Holdout: what matters in the policies of {vendor}")
    String vendorPolicies(String vendor);

    @Message("Follow what matters by feed (Atom)")
    String followPolicies();

    @Message("{service}: {terms}")
    String policyEntry(String service, String terms);

    @Message("What matters changed: {why}.")
    String policySummary(String why);
}
