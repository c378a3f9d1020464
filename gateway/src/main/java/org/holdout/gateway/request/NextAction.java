package org.holdout.gateway.request;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** What to do next, in words. */
@Type("NextAction")
@Description("What to do next, in words.")
public record NextAction(
        @Description("What to do, in a sentence") @NonNull String text,
        LocalDate dueOn,

        @Description("Where to do it: an ActionKind, or EVIDENCE, CHECK, OPEN_FORM")
        String link) {}
