package org.holdout.request.bulk;

import java.util.List;
import org.holdout.problem.FieldError;

/**
 * A line of the file.
 *
 * @param line where it begins, the file's first line being 1
 * @param content null when it cannot be read; then {@code faults} say why
 */
record ReadLine(int line, LineContent content, List<FieldError> faults) {

    ReadLine(int line, LineContent content) {
        this(line, content, List.of());
    }

    ReadLine(int line, String field, String message) {
        this(line, null, List.of(new FieldError(field, message)));
    }
}
