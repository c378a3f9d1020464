package org.holdout.gateway.law;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A law that a person can rely on against a vendor. */
@Type("ApplicableLaw")
@Description("A law that a person can rely on against a vendor.")
public record ApplicableLaw(
        @Description("The law") @NonNull Law law,

        @Description("The company that must answer, where it is known")
        Controller controller,

        @Description("Why that company must answer, in a sentence with the law's article where it says so") @NonNull
        String controllerWords,

        @Description("The rights that can be relied on") @NonNull
        List<@NonNull Right> rights,

        @Description("The ways in which a request can be made") @NonNull
        List<@NonNull Channel> channels) {
    public ApplicableLaw {
        rights = rights == null ? List.of() : List.copyOf(rights);
        channels = channels == null ? List.of() : List.copyOf(channels);
    }
}
