package org.holdout.request.mandate;

/**
 * What whoever has the link sees.
 *
 * @param open whether it can still be given
 * @param email where the code goes, when the organisation named it, with all but its first letter and domain hidden; absent: to be
 *     typed
 * @param hasAccount whether it is with somebody who signs in, and is found there
 */
public record InvitationView(MandateView mandate, boolean open, String email, boolean hasAccount) {}
