package org.holdout.gateway.bulk;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** What became of one line. */
@Type("ImportLine")
@Description("What became of one line.")
public record ImportLine(
        @Description("Where it begins in the file, the first line being 1")
        int line,

        @Description("What became of it") @NonNull ImportLineState state,

        @Description("The member's number, where the line gave one")
        String member,

        @JsonProperty("request") @Name("requestId") @Description("The draft's id") @Id
        String request,

        @Description("What is wrong with it; empty where nothing is") @NonNull
        List<@NonNull ImportFault> faults) {
    public ImportLine {
        faults = faults == null ? List.of() : List.copyOf(faults);
    }
}
