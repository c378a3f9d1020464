package org.holdout.request.request;

import java.util.List;

/**
 * The minor for whom a guardian asks.
 *
 * @param name the minor's full name
 * @param accountNames the names of the minor's accounts
 */
public record ActingFor(String name, GuardianRelation relation, List<String> accountNames) {

    /** Absent lists are empty. */
    public ActingFor {
        accountNames = accountNames == null ? List.of() : List.copyOf(accountNames);
    }
}
