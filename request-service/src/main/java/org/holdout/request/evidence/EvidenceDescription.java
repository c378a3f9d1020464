package org.holdout.request.evidence;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * What a person says about a piece of evidence, above all about an AI's answer. All of it is personal and lies sealed.
 *
 * @param prompt the words typed, verbatim
 * @param output the answer, verbatim
 * @param capturedAt when it was seen, with the zone it was seen in
 * @param accountState signed in or not, plan, settings
 * @param country where it was asked, ISO 3166-1 alpha-2
 * @param searchOff whether web search was off; null when not said
 * @param memoryOff whether memory and uploads were off; null when not said
 * @param identifyingStrings the strings in the answer that are about the person, kept to look for them again later
 * @param captures the request's files that show it: screenshots, exports
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EvidenceDescription(
        String prompt,
        String output,
        String product,
        String model,

        @JsonFormat(without = JsonFormat.Feature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
        OffsetDateTime capturedAt,

        String accountState,
        String country,
        Boolean searchOff,
        Boolean memoryOff,
        String note,
        List<String> identifyingStrings,
        List<UUID> captures) {

    /** Makes blank texts absent, and a missing list an empty one. */
    public EvidenceDescription {
        prompt = absentWhenBlank(prompt);
        output = absentWhenBlank(output);
        product = absentWhenBlank(product);
        model = absentWhenBlank(model);
        accountState = absentWhenBlank(accountState);
        country = absentWhenBlank(country);
        note = absentWhenBlank(note);
        identifyingStrings = identifyingStrings == null
                ? List.of()
                : identifyingStrings.stream()
                        .filter(Objects::nonNull)
                        .map(String::strip)
                        .filter(text -> !text.isEmpty())
                        .toList();
        captures = captures == null
                ? List.of()
                : captures.stream().filter(Objects::nonNull).distinct().toList();
    }

    /** Whether nothing was said. */
    @JsonIgnore
    public boolean isEmpty() {
        return holdsNoText() && capturedAt == null && searchOff == null && memoryOff == null && captures.isEmpty();
    }

    @JsonIgnore
    boolean holdsNoText() {
        return prompt == null
                && output == null
                && product == null
                && model == null
                && accountState == null
                && country == null
                && note == null
                && identifyingStrings.isEmpty();
    }

    /** The same, of its captures only those that are there. */
    EvidenceDescription withCapturesOf(Set<UUID> there) {
        return there.containsAll(captures)
                ? this
                : new EvidenceDescription(
                        prompt,
                        output,
                        product,
                        model,
                        capturedAt,
                        accountState,
                        country,
                        searchOff,
                        memoryOff,
                        note,
                        identifyingStrings,
                        captures.stream().filter(there::contains).toList());
    }

    private static String absentWhenBlank(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
