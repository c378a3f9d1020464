package org.holdout.gateway.watch;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.holdout.gateway.error.Bounds;

/** A page of a policy that shall be read on schedule. */
@Input("WatchAddressInput")
@Description("A page of a policy that shall be read on schedule.")
public record WatchAddressInput(
        @Description("An https address that everybody can open") @NonNull
        String url,

        @Description("The vendor's id") @NonNull @Id String vendor,

        @Description("The product that the page is about, such as Copilot") @NonNull
        String service,

        @Description("What kind of document it is, such as Privacy Policy") @NonNull
        String terms,

        @Description("The language it is asked for, by its two letters") @NonNull
        String language) {

    /** The same, or INVALID_INPUT that names the field that is too long. */
    WatchAddressInput within(Bounds bounds) {
        bounds.prose("url", url);
        bounds.id("vendor", vendor);
        bounds.prose("service", service);
        bounds.prose("terms", terms);
        bounds.id("language", language);
        return this;
    }
}
