package org.holdout.guide.guide;

import java.util.List;

/**
 * What one field of a guide said before and says afterwards; one entry for a field with one value, none when it is
 * absent.
 *
 * @param field as in content files; {@code de.title} for a translated text
 */
public record FieldChange(String field, List<String> before, List<String> after) {}
