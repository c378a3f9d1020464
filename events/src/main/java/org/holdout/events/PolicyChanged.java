package org.holdout.events;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.LocalDate;

/**
 * A vendor's policy document has a new version.
 *
 * @param vendor the vendor's id
 * @param document the document's id; in a message it is that id's {@link DocumentCode}
 * @param version the new version's id
 * @param material whether the text about data use changed, beyond addresses, dates and navigation
 * @param seenOn the day the version was first seen
 */
public record PolicyChanged(
        String vendor,

        @JsonSerialize(converter = DocumentCode.Writer.class) @JsonDeserialize(converter = DocumentCode.Reader.class)
        String document,

        String version,
        boolean material,
        LocalDate seenOn)
        implements Event {

    static final String TYPE = "org.holdout.policy.changed.v1";

    /** Throws {@link NullPointerException} when a value is missing. */
    public PolicyChanged {
        requireNonNull(vendor, "vendor");
        requireNonNull(document, "document");
        requireNonNull(version, "version");
        requireNonNull(seenOn, "seenOn");
    }

    @Override
    public String topic() {
        return Topics.POLICIES;
    }

    @Override
    public String key() {
        return vendor;
    }

    @Override
    public String type() {
        return TYPE;
    }
}
