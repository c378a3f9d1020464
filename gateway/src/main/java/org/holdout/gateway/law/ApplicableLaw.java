package org.holdout.gateway.law;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A law that a person can rely on against a vendor. */
@Type("ApplicableLaw")
@Description("A law that a person can rely on against a vendor.")
public record ApplicableLaw(
        @NonNull Law law,
        Controller controller,

        @Description("Why that company must answer, in a sentence with the law's article where it says so") @NonNull
        String controllerWords,

        @NonNull List<@NonNull Right> rights,
        @NonNull List<@NonNull Channel> channels) {
    public ApplicableLaw {
        rights = rights == null ? List.of() : List.copyOf(rights);
        channels = channels == null ? List.of() : List.copyOf(channels);
    }
}
