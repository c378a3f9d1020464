package org.holdout.e2e.upgrade;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A table as a released version knows it.
 *
 * @param single the key of a table that holds one row and no more: a boolean that must be true
 * @param parents for each foreign key of it: the other table's name and which own column takes which of the other's
 */
record Table(String name, List<Column> columns, Optional<String> single, List<Parent> parents) {

    /** A foreign key: own columns to the other's. */
    record Parent(String table, Map<String, String> columns) {}

    List<String> names() {
        return columns.stream().map(Column::name).toList();
    }
}
