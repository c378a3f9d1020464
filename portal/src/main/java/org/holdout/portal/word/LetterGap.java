package org.holdout.portal.word;

/** What of the profile a letter lacks. */
public enum LetterGap {
    NAME,
    EMAIL,
    POSTAL_ADDRESS
}
