package org.holdout.request.request;

import java.util.List;

/** The minor for whom a guardian asks, as it is told; {@code relation} is a code of {@link GuardianRelation}. */
public record ActingForInput(String name, String relation, List<String> accountNames) {}
