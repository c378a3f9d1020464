package org.holdout.comparison.fact;

import java.util.ArrayList;
import java.util.List;
import org.holdout.comparison.content.ContentYaml;

/** A fact of a content file that quotes a policy. */
public record QuotedFact(FactKey key, Quotation quotation) {

    /**
     * Those of one file.
     *
     * @param name the file's name for the error
     * @throws org.holdout.comparison.content.ContentException when it is no file of facts
     */
    public static List<QuotedFact> in(String name, byte[] content) {
        FactFile file = ContentYaml.read(name, content, FactFile.class);
        List<QuotedFact> quoted = new ArrayList<>();
        for (FactFile.Entry entry : file.facts()) {
            if (entry.quotation() != null) {
                quoted.add(new QuotedFact(file.key(entry), entry.quotation()));
            }
        }
        return quoted;
    }
}
