package org.holdout.request.mandate;

/**
 * What an organisation says about a member whom it invites, as far as it is kept with the mandate: sealed with the member's key.
 *
 * @param number how the organisation knows them
 * @param name may be null
 * @param email where the invitation went; null when the organisation hands the link on itself
 * @param invitation the code of the link
 */
record Member(String number, String name, String email, String invitation) {}
