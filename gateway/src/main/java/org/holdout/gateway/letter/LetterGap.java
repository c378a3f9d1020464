package org.holdout.gateway.letter;

import org.eclipse.microprofile.graphql.Description;

/** What of the person's profile a letter lacks. */
@Description("What of the person's profile a letter lacks.")
public enum LetterGap {
    NAME,
    EMAIL,
    POSTAL_ADDRESS
}
