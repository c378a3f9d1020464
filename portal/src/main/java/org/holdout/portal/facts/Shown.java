package org.holdout.portal.facts;

import java.util.List;
import java.util.Locale;

/**
 * What a fact's page shows beside the form.
 *
 * @param documents the documents that can be quoted from
 * @param text the chosen one in the chosen version, null when none is chosen
 * @param find only sentences that hold these words are shown, all when blank; those that are chosen already always
 * @param picked the numbers of the chosen sentences
 * @param done whether something has just been recorded
 */
public record Shown(
        List<FactsApi.Document> documents, FactsApi.Text text, String find, List<String> picked, boolean done) {

    /** The sentences to choose from. */
    public List<FactsApi.Sentence> sentences() {
        String wanted = find.strip().toLowerCase(Locale.ROOT);
        return text.sentences().stream()
                .filter(sentence -> wanted.isEmpty()
                        || sentence.text().toLowerCase(Locale.ROOT).contains(wanted)
                        || picked.contains(Integer.toString(sentence.number())))
                .toList();
    }
}
