package org.holdout.start;

/**
 * Something outside of an application that it needs.
 *
 * @param name what people call it, such as {@code database}
 * @param where its address, without secrets
 * @param settings the settings that lead there, for whoever mends them
 * @param attempt tries it; done within {@link CheckSettings#within}
 */
public record Neighbour(String name, String where, String settings, Attempt attempt) {

    /** Tries a neighbour as the application would, and leaves nothing behind. */
    @FunctionalInterface
    public interface Attempt {

        /**
         * Returns when all is well.
         *
         * @throws Unwell when it is known what is wrong and how to mend it
         * @throws Exception when nothing answers as it should
         */
        void run() throws Exception;
    }
}
