package org.holdout.request.letter;

/** What to put into one field of a form. */
public record FormText(String label, String text) {}
