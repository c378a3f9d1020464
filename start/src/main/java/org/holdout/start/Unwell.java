package org.holdout.start;

/** A neighbour that answers, and not as it must. */
public final class Unwell extends Exception {

    private static final long serialVersionUID = 1;

    private final String remedy;

    /**
     * Names what is wrong and how to mend it, each as a sentence, without secrets.
     *
     * @param what what was found
     * @param remedy what to do
     */
    public Unwell(String what, String remedy) {
        super(what);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
