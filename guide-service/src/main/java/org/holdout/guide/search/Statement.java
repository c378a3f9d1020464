package org.holdout.guide.search;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.Map;

/**
 * An SQL query with the values of its named parameters.
 *
 * @param sql the text
 * @param parameters all that the text names
 */
public record Statement(String sql, Map<String, Object> parameters) {

    /** The query, ready to run. */
    <T> Query on(EntityManager entities, Class<T> result) {
        Query query = entities.createNativeQuery(sql, result);
        parameters.forEach(query::setParameter);
        return query;
    }
}
