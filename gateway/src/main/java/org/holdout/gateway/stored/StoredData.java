package org.holdout.gateway.stored;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** Something that is kept of people, and until when. */
@Description("Something that is kept of people, and until when, by this installation's settings")
public record StoredData(
        @Description("What it is") @NonNull StoredKind kind,
        @Description("When it goes") @NonNull StoredEnd end,

        @Description("The length of time that the end is about; null where it is about none")
        KeptTime time) {}
