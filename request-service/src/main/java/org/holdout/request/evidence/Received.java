package org.holdout.request.evidence;

/**
 * What was received.
 *
 * @param size in bytes, in clear
 * @param sha256 of the file in clear, in hexadecimal
 */
record Received(long size, String sha256) {}
