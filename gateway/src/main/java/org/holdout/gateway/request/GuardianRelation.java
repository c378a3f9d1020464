package org.holdout.gateway.request;

import org.eclipse.microprofile.graphql.Description;

/** As what a grown-up acts for a minor. */
@Description("As what a grown-up acts for a minor.")
public enum GuardianRelation {
    PARENT,
    GUARDIAN
}
