package org.holdout.gateway.request;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

/** A recipient as the person knows it: addresses of a vendor, or a company that Holdout does not know. */
@Input("RecipientInput")
@Description("A recipient as the person knows it: addresses of a vendor, or a company that Holdout does not know.")
public record RecipientInput(
        @Description("The company's name") String name,

        @Description("Where it is established, ISO 3166-1 alpha-2")
        String country,

        @Description("The part after the dash of ISO 3166-2")
        String state,

        @Description("The e-mail address") String email,
        @Description("The postal address") String postalAddress) {}
