package org.holdout.gateway.fairuse;

import org.eclipse.microprofile.graphql.Description;

/** By what a caller who was refused is known. */
@Description("By what a caller who was refused is known")
public enum LimitedKind {
    @Description("An organisation's client, by its id")
    CLIENT,
    @Description("Somebody who signed in, by a code that says nothing of them")
    CALLER,
    @Description("Everybody without a token at one address, by a code that says nothing of it")
    ADDRESS
}
