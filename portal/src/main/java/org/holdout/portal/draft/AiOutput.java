package org.holdout.portal.draft;

import java.time.OffsetDateTime;
import java.util.List;
import org.holdout.portal.request.RequestApi;
import org.holdout.portal.site.Form;

/** The record of what a model answered, as a form holds it. */
public final class AiOutput {
    /** The kind of a picture of an answer. */
    static final String SCREENSHOT = "ai-output-screenshot";

    private static final String YES = "yes";

    private AiOutput() {}

    static DraftApi.Describe read(Form form, OffsetDateTime seen, List<String> captures) {
        return new DraftApi.Describe(
                null,
                EvidencePage.PROMPT_RECORD,
                form.textOrNull("prompt"),
                form.textOrNull("output"),
                form.textOrNull("product"),
                form.textOrNull("model"),
                seen,
                form.textOrNull("accountState"),
                form.textOrNull("country"),
                answer(form, "searchOff"),
                answer(form, "memoryOff"),
                form.textOrNull("note"),
                lines(form.value("identifyingStrings")),
                captures);
    }

    /** What is answered when a kept prompt is asked again: with its prompt, and with the strings about the person. */
    public static DraftApi.Describe again(
            Form form, OffsetDateTime seen, List<String> captures, RequestApi.Description asked) {
        return new DraftApi.Describe(
                null,
                EvidencePage.PROMPT_RECORD,
                asked.prompt(),
                form.textOrNull("output"),
                form.textOrNull("product"),
                form.textOrNull("model"),
                seen,
                asked.accountState(),
                asked.country(),
                answer(form, "searchOff"),
                answer(form, "memoryOff"),
                null,
                asked.identifyingStrings(),
                captures);
    }

    private static Boolean answer(Form form, String field) {
        return form.text(field).map(YES::equals).orElse(null);
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
