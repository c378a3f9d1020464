package org.holdout.guide.guide;

/** How many guides a load published, revised and retired. */
public record GuideChanges(int published, int revised, int retired) {

    /** Nothing changed. */
    public static final GuideChanges NONE = new GuideChanges(0, 0, 0);

    /** Both together. */
    public GuideChanges plus(GuideChanges other) {
        return new GuideChanges(published + other.published, revised + other.revised, retired + other.retired);
    }
}
