package org.holdout.gateway.complaint;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A complaint ready to be lodged; nothing of it is stored. */
@Type("Complaint")
@Description("A complaint ready to be lodged; nothing of it is stored.")
public record Complaint(
        @Ignore String request,
        @Description("To whom it is addressed") @NonNull ComplaintReceiver authority,

        @Description("Whom it could be addressed to just as well") @NonNull
        List<@NonNull ComplaintReceiver> others,

        @Description("Every other one that the law lets you choose, such as where you work") @NonNull
        List<@NonNull ComplaintReceiver> further,

        @Description("Of the text: en or de") @NonNull String language,

        @Description("What to mind when the authority works in another language")
        String languageNote,

        @Description("What it is about, in a line") @NonNull String subject,
        @Description("What it says, part by part") @NonNull List<@NonNull Section> sections,
        @Description("All of it as plain text") @NonNull String text,
        @Description("What goes with it") @NonNull List<@NonNull String> attachments,

        @Description("Fields of your profile that it needs and that are empty") @NonNull
        List<@NonNull String> missing) {

    /** A part of a complaint's text. */
    @Type("ComplaintSection")
    @Description("A part of a complaint's text.")
    public record Section(
            @Description("Its heading") @NonNull String heading,
            @Description("Its paragraphs") @NonNull List<@NonNull String> paragraphs) {
        public Section {
            paragraphs = paragraphs == null ? List.of() : List.copyOf(paragraphs);
        }
    }

    public Complaint {
        others = others == null ? List.of() : List.copyOf(others);
        further = further == null ? List.of() : List.copyOf(further);
        sections = sections == null ? List.of() : List.copyOf(sections);
        attachments = attachments == null ? List.of() : List.copyOf(attachments);
        missing = missing == null ? List.of() : List.copyOf(missing);
    }
}
