package org.holdout.request.complaint;

import java.util.List;
import java.util.UUID;

/**
 * A complaint ready to be lodged, as the API tells it. Nothing of it is stored.
 *
 * @param authority to whom it is addressed
 * @param others whom it could be addressed to just as well
 * @param further every other one that the law lets a person choose, such as where they work
 * @param language of the text, {@code en} or {@code de}
 * @param languageNote what to mind when the authority works in another one; absent otherwise
 * @param text all of it as plain text
 * @param attachments what goes with it
 * @param missing names of the profile's fields that the text needs and that are empty
 */
public record ComplaintView(
        UUID request,
        ReceiverView authority,
        List<ReceiverView> others,
        List<ReceiverView> further,
        String language,
        String languageNote,
        String subject,
        List<Section> sections,
        String text,
        List<String> attachments,
        List<String> missing) {

    /** A part of the text. */
    public record Section(String heading, List<String> paragraphs) {

        /** Keeps its own copy of the list. */
        public Section {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    /**
     * Who can be complained to.
     *
     * @param lodgeAs what to record the complaint with; absent for one that is not among the known authorities
     * @param form whether {@code complaintUrl} is a complaint form; otherwise it is only its website
     * @param reason why this one
     */
    public record ReceiverView(
            String id,
            String lodgeAs,
            String name,
            String country,
            String website,
            String complaintUrl,
            boolean form,
            String email,
            String language,
            String reason) {}
}
