package org.holdout.portal.site;

/** The media type of every page. */
public final class Html {
    /** HTML in UTF-8. */
    public static final String TYPE = "text/html;charset=UTF-8";

    private Html() {}
}
