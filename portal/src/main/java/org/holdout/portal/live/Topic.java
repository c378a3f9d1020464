package org.holdout.portal.live;

/** What a page can be told about while it is open. */
public enum Topic {
    /** One of the person's own requests. */
    REQUEST("requestChanged", "version"),
    /** One guide, for everybody. */
    GUIDE("guideChanged", "at");

    private final String field;
    private final String mark;

    Topic(String field, String mark) {
        this.field = field;
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
        return "subscription ($id: ID) { " + field + "(id: $id) { " + mark + " } }";
    }
}
