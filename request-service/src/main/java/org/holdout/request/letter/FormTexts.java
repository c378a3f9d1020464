package org.holdout.request.letter;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.holdout.request.content.ContentYaml;
import org.holdout.request.evidence.Requirements.FormFields;
import org.holdout.request.words.Bilingual;

/** Which texts fit which field of a vendor's form, as {@code content/form-texts.yaml} has it. */
@Startup
@ApplicationScoped
class FormTexts {

    private static final String RESOURCE = "/content/form-texts.yaml";

    private static final String REQUEST = "request";
    private static final String REASONS = "reasons";

    /** Where the order of a form's fields was seen. */
    record Source(String title, List<String> guides) {}

    record Form(String id, List<String> fields, Source source) {}

    record Document(Map<String, Bilingual> fields, List<String> any, List<Form> forms) {}

    private final Document document = ContentYaml.read(RESOURCE, Document.class);

    /**
     * The texts for a form, in its order; fields for which there is nothing to say are left out.
     *
     * @param takesAll whether the form is for all that is asked. One that is not may have no field in which the rest can be asked; it then
     *     stands with the reasons, as a request does that has a field.
     * @param labels the language of the labels; the texts are in the letter's own
     */
    List<FormText> of(FormFields form, boolean takesAll, FieldValues values, Locale labels) {
        Set<String> codes = codes(form);
        boolean reasonsAsk = !takesAll && !codes.contains(REQUEST);
        return codes.stream()
                .map(code -> new FormText(
                        label(code, labels), values.of(reasonsAsk && code.equals(REASONS) ? REQUEST : code)))
                .filter(field -> !field.text().isEmpty())
                .toList();
    }

    private Set<String> codes(FormFields form) {
        Set<String> codes = new LinkedHashSet<>(document.forms().stream()
                .filter(known -> known.id().equals(form.id()))
                .findFirst()
                .map(Form::fields)
                .orElse(form.fields()));
        if (codes.stream().noneMatch(document.any()::contains)) {
            codes.addAll(document.any());
        }
        codes.retainAll(document.fields().keySet());
        return codes;
    }

    Document document() {
        return document;
    }

    private String label(String code, Locale language) {
        return document.fields().get(code).in(language);
    }
}
