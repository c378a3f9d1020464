package org.holdout.request.request;

/**
 * Whom a request goes to, as the person entered it.
 *
 * @param name the company's; null for a vendor's known controller
 * @param country where it is established, ISO 3166-1 alpha-2; null for a vendor's known controller
 * @param state the part after the dash of ISO 3166-2; may be null
 */
public record OwnRecipient(String name, String country, String state, String email, String postalAddress) {}
