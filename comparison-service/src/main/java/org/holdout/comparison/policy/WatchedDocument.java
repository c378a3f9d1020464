package org.holdout.comparison.policy;

import java.net.URI;
import java.util.UUID;

/**
 * A policy document that is read at its own address.
 *
 * @param id names no document of an archive: those have one slash
 * @param url where it is read
 * @param service the product it is about
 * @param terms the kind of document, such as {@code Privacy Policy}
 * @param language the language it is asked for, such as {@code en}
 */
public record WatchedDocument(String id, URI url, String vendor, String service, String terms, String language) {

    /** The id of a vendor's document that is watched under this id. */
    public static String id(String vendor, UUID watched) {
        return "watched/" + vendor + "/" + watched;
    }
}
