package org.holdout.gateway.guide;

import org.eclipse.microprofile.graphql.Description;

/** Who or what says so: a source that was read, or an editor who tried it. */
@Description("Who or what says so: a source that was read, or an editor who tried it.")
public enum CheckedBy {
    SOURCE,
    EDITOR
}
