package org.holdout.guide.guide;

/** How a list of guides is ordered when it is not by how well they match a search. */
public enum GuideOrder {
    /** By vendor, and as the vendor's guides are written down. */
    VENDOR,
    /** By {@link Effect}, then by minutes, then as in {@link #VENDOR}. */
    BEST
}
