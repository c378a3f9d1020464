package org.holdout.gateway.bulk;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** What became of a line. */
@Enum("ImportLineState")
@Description("What became of a line: nothing yet; it is right but not drafted; it is a draft; its reference was drafted"
        + " before; it is wrong.")
public enum ImportLineState {
    WAITING,
    RIGHT,
    DRAFTED,
    REPEATED,
    FAULTY
}
