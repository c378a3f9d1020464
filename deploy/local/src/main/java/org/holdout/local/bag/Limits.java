package org.holdout.local.bag;

/**
 * How much of a file is looked at. What exceeds it is no file of ours.
 *
 * @param entries the most files in it
 * @param bytes the most bytes of all its files, unpacked
 * @param tagBytes the most bytes of one of the files that say what is in it
 */
record Limits(int entries, long bytes, int tagBytes) {
    private static final long GIBIBYTE = 1L << 30;
    private static final int MEBIBYTE = 1 << 20;

    /** Above the largest that there can be: fifty pieces of evidence of 20 MiB, the letters and the overview. */
    static final Limits USUAL = new Limits(1000, 2 * GIBIBYTE, MEBIBYTE);

    /** The most bytes of the ZIP's own list of files: a long name for each. */
    long directoryBytes() {
        return entries * 1024L;
    }
}
