package org.holdout.request.evidence;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.holdout.request.picture.PictureSize;

/**
 * What an accepted file tells of itself without being opened.
 *
 * @param width of its picture in pixels; null, as the height then too, when it holds none that can be shown
 * @param height of its picture in pixels
 * @param encrypted whether it is a PDF that may ask for a password
 */
record FileFacts(Integer width, Integer height, boolean encrypted) {

    /** Of a file that is not looked into. */
    static final FileFacts NONE = new FileFacts(null, null, false);

    private static final int BUFFER = 64 * 1024;

    static FileFacts of(FileType type, FileContent file) throws IOException {
        try (InputStream in = new BufferedInputStream(file.open(), BUFFER)) {
            if (type == FileType.PDF) {
                return new FileFacts(null, null, BinaryShapes.isEncryptedPdf(in));
            }
            Optional<PictureSize> size = PictureSize.of(type.mediaType(), in);
            return new FileFacts(
                    size.map(PictureSize::width).orElse(null),
                    size.map(PictureSize::height).orElse(null),
                    false);
        }
    }
}
