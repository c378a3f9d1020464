package org.holdout.gateway.contact;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;

/** Where the caller is reached. */
@Type("Contact")
@Description("Where you are reached.")
public record Contact(
        @Description("The profile's e-mail address; none when there is none")
        String email,

        @Description("Whether a code that was sent to exactly this address came back")
        boolean confirmed,

        @Description("When the code was sent that can be given now; none when there is none")
        Instant codeSentAt) {}
