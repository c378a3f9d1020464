package org.holdout.operations;

/** Those who run an installation. */
public final class Operators {

    /** Their role. */
    public static final String ROLE = "operator";

    private Operators() {}
}
