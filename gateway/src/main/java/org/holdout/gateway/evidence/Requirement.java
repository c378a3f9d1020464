package org.holdout.gateway.evidence;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** What a vendor's form asks for. */
@Type("Requirement")
@Description("What a vendor's form asks for.")
public record Requirement(
        @Description("Which evidence it is") @NonNull EvidenceKind kind,
        @Description("When it is to be gathered") @NonNull RequirementTime when,
        @Description("Whether it is there") boolean present,
        @Description("Whether it can be left out") boolean optional,

        @Description("Other kinds that would do as well") @NonNull @Id
        List<@NonNull String> alternatives) {
    public Requirement {
        alternatives = alternatives == null ? List.of() : List.copyOf(alternatives);
    }
}
