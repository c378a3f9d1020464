package org.holdout.guide.content;

import java.util.List;

/**
 * The whole content as it was found.
 *
 * @param files the files, those whose vendors come first foremost
 * @param problems files and folders that cannot be read
 * @param complete false when a folder cannot be read, so that a vendor that no file describes may be described there
 */
public record ContentSet(List<ContentFile> files, List<ContentProblem> problems, boolean complete) {

    /** These files and nothing else. */
    public static ContentSet of(List<ContentFile> files) {
        return new ContentSet(files, List.of(), true);
    }
}
