package org.holdout.portal.operations;

/** What an import of an archive of policies is at. */
public enum PolicyImportState {
    RUNNING,
    COMPLETE,
    FAILED
}
