package org.holdout.gateway.notice;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** What the caller wants to be told. */
@Type("NoticeSettings")
@Description("What you want to be told.")
public record NoticeSettings(
        @Description("ERASURE_AHEAD is always among them") @NonNull
        List<@NonNull NoticeKind> kinds,

        @Description("By e-mail too, once your contact address is confirmed")
        boolean byEmail) {
    public NoticeSettings {
        kinds = kinds == null ? List.of() : kinds.stream().sorted().toList();
    }
}
