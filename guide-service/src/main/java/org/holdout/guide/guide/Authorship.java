package org.holdout.guide.guide;

/**
 * Who made a revision.
 *
 * @param author the editor's user name, which only editors may see; null when a file alone made it
 * @param reason why, for everybody to read; null when nothing is to be said
 */
record Authorship(RevisionOrigin origin, String author, String reason) {

    /** A file said so, when it was loaded. */
    static final Authorship FILE = new Authorship(RevisionOrigin.FILE, null, null);
}
