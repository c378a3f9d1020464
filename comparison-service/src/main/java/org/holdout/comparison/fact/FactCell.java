package org.holdout.comparison.fact;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;

/** A cell of the comparison in one region, as far as it changes hands between its content file and editors. */
@Entity
public class FactCell {

    @EmbeddedId
    private FactKey key;

    private int revision;
    private boolean edited;
    private String fileSaid;

    protected FactCell() {}

    FactCell(FactKey key) {
        this.key = key;
    }

    /** What it is about. */
    public FactKey key() {
        return key;
    }

    /** How often it was said anew, 1 at first. */
    public int revision() {
        return revision;
    }

    /** Whether an editor's statement is shown. */
    public boolean isEdited() {
        return edited;
    }

    /** What its file last said when an editor's statement is shown; null for nothing. */
    String fileSaid() {
        return fileSaid;
    }

    void said() {
        revision++;
    }

    void editedOver(String fileStatement) {
        edited = true;
        fileSaid = fileStatement;
    }

    void fileSays(String statement) {
        fileSaid = statement;
    }

    void isTheFilesAgain() {
        edited = false;
        fileSaid = null;
    }
}
