package org.holdout.request.evidence;

import java.io.InputStream;

/**
 * A file on its way back to its owner.
 *
 * @param size in bytes
 * @param content in clear; to be closed by the receiver
 */
public record EvidenceDownload(String fileName, String mediaType, long size, InputStream content) {}
