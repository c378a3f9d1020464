package org.holdout.comparison.watch;

/**
 * An address that shall be watched.
 *
 * @param service the product that the page is about
 * @param terms what kind of document it is, such as {@code Privacy Policy}
 * @param language the language that it is asked for, such as {@code en}
 */
public record WatchInput(String url, String vendor, String service, String terms, String language) {}
