package org.holdout.portal.facts;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.holdout.portal.site.Form;
import org.holdout.portal.word.Verification;

/** The form of a fact: filled from what is known, read into what an editor says. */
final class FactForm {
    static final String NONE = "none";

    private final Form form;
    private final FactsWords words;

    FactForm(Form form, FactsWords words) {
        this.form = form;
        this.words = words;
    }

    /** Fills what nobody typed yet. */
    Form fill(FactsApi.Page page) {
        FactsApi.Cell cell = page.cell();
        form.with(Form.VERSION, page.revision());
        if (cell == null) {
            return form;
        }
        form.with("value", cell.value())
                .with("note", cell.note())
                .with("verification", cell.verification())
                .with("validFrom", cell.validFrom())
                .with("exact", cell.doubt() == null ? cell.quotation() : null);
        if (cell.source() != null) {
            form.with("sourceTitle", cell.source().title())
                    .with("sourceUrl", cell.source().url())
                    .with("sourceDate", cell.source().date());
        }
        if (cell.doubt() != null) {
            form.with("document", cell.doubt().document());
        } else if (cell.quoted() != null) {
            form.with("document", cell.quoted().document());
        }
        return form;
    }

    /** Whether words shall be quoted. */
    boolean quotes() {
        return form.text("document").filter(document -> !document.equals(NONE)).isPresent();
    }

    /** The quotation, with errors in the form; null for none. */
    FactsApi.QuotationInput quotation(FactsApi.Text text) {
        if (!quotes()) {
            return null;
        }
        if (text == null) {
            form.reject("document", words.textMissing());
            return null;
        }
        List<Integer> picked = form.values("sentence").stream()
                .filter(number -> number.matches("\\d{1,6}"))
                .map(Integer::valueOf)
                .sorted()
                .distinct()
                .toList();
        boolean gap = IntStream.range(1, picked.size()).anyMatch(i -> between(text, picked.get(i - 1), picked.get(i)));
        if (gap) {
            form.reject("sentence", words.gap());
        }
        String exact = picked.isEmpty() ? form.value("exact") : sentences(text, picked);
        if (exact.isBlank()) {
            form.reject("exact", words.quotationMissing());
        }
        return new FactsApi.QuotationInput(text.document(), text.version(), exact.strip());
    }

    /** The whole statement, with errors in the form. */
    FactsApi.FactInput read(FactsApi.QuotationInput quotation) {
        String value = form.required("value", words.valueMissing());
        String title = form.required("sourceTitle", words.sourceMissing());
        return new FactsApi.FactInput(
                value,
                form.textOrNull("note"),
                form.code("verification", Verification.class),
                title,
                form.textOrNull("sourceUrl"),
                form.textOrNull("sourceDate"),
                form.requiredDate("validFrom"),
                quotation);
    }

    /** Why, with an error in the form when nothing is said. */
    String reason() {
        return form.required("reason", words.reasonMissing());
    }

    private static boolean between(FactsApi.Text text, int one, int other) {
        return text.sentences().stream().anyMatch(sentence -> sentence.number() > one && sentence.number() < other);
    }

    private static String sentences(FactsApi.Text text, List<Integer> picked) {
        return text.sentences().stream()
                .filter(sentence -> picked.contains(sentence.number()))
                .map(FactsApi.Sentence::text)
                .collect(Collectors.joining("\n"));
    }
}
