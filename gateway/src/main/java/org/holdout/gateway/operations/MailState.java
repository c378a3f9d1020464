package org.holdout.gateway.operations;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;

/** Mail that waits to be sent. */
@Type("MailState")
@Description("Mail that waits to be sent.")
public record MailState(
        @Description("How many mails") int waiting,

        @Description("How long the oldest has waited, in seconds")
        int oldestWaitSeconds) {}
