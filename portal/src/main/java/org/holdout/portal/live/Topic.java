package org.holdout.portal.live;

import java.util.List;

/** What a page can be told about while it is open. */
public enum Topic {
    /** One of the person's own requests. */
    REQUEST("requestChanged", "id", "version"),
    /** One guide, for everybody. */
    GUIDE("guideChanged", "id", "at"),
    /** The facts of one vendor, or of all, for everybody. */
    FACTS("factChanged", "vendor", "at"),
    /** One of the organisation's imports. */
    IMPORT("importProgress", "id", "ID!", "done state");

    private final String field;
    private final String argument;
    private final String type;
    private final String marks;

    Topic(String field, String argument, String mark) {
        this(field, argument, "ID", mark);
    }

    Topic(String field, String argument, String type, String marks) {
        this.field = field;
        this.argument = argument;
        this.type = type;
        this.marks = marks;
    }

    /** The subscription's root field. */
    String field() {
        return field;
    }

    /** The fields of its answer that together differ from change to change. */
    List<String> marks() {
        return List.of(marks.split(" "));
    }

    /** The operation, with the thing's id as its variable. */
    String subscription() {
        return "subscription ($id: " + type + ") { " + field + "(" + argument + ": $id) { " + marks + " } }";
    }
}
