package org.holdout.portal.live;

/** What a page can be told about while it is open. */
public enum Topic {
    /** One of the person's own requests. */
    REQUEST("requestChanged", "id", "version"),
    /** One guide, for everybody. */
    GUIDE("guideChanged", "id", "at"),
    /** The facts of one vendor, or of all, for everybody. */
    FACTS("factChanged", "vendor", "at");

    private final String field;
    private final String argument;
    private final String mark;

    Topic(String field, String argument, String mark) {
        this.field = field;
        this.argument = argument;
        this.mark = mark;
    }

    /** The subscription's root field. */
    String field() {
        return field;
    }

    /** The field of its answer that differs from change to change. */
    String mark() {
        return mark;
    }

    /** The operation, with the thing's id as its variable. */
    String subscription() {
        return "subscription ($id: ID) { " + field + "(" + argument + ": $id) { " + mark + " } }";
    }
}
