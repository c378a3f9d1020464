package org.holdout.request.evidence;

import java.io.IOException;
import java.io.InputStream;

/** A file's bytes in clear, which can be read from the start any number of times. */
@FunctionalInterface
interface FileContent {

    InputStream open() throws IOException;
}
