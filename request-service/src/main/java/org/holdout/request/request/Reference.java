package org.holdout.request.request;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;

/** A request's name on the telephone, such as {@code HO-7K3M-92QX}: no letter that sounds or looks like another or like a digit. */
final class Reference {

    private static final String LETTERS = "23456789ACDEFGHJKMNPQRTWXY";
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Reference() {}

    /** A new one out of 26^8. */
    static String draw() {
        return draw(RANDOM);
    }

    static String draw(RandomGenerator random) {
        return "HO-" + group(random) + "-" + group(random);
    }

    private static String group(RandomGenerator random) {
        StringBuilder group = new StringBuilder(GROUP);
        for (int i = 0; i < GROUP; i++) {
            group.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return group.toString();
    }
}
