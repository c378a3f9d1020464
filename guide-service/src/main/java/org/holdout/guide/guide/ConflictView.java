package org.holdout.guide.guide;

import java.time.Instant;
import java.util.List;

/**
 * That a guide's file says something else than the editor's text that the guide shows.
 *
 * @param revision the revision that shows the editor's text
 * @param file the file's name
 * @param recordedAt when it was loaded
 * @param changes what would change if the file's text were taken
 */
public record ConflictView(
        String guideId, String title, int revision, String file, Instant recordedAt, List<FieldChange> changes) {}
