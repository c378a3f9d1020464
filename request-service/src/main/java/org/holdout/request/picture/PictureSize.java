package org.holdout.request.picture;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * How large a picture says it is, read from its headers alone: nothing of the picture is decoded, and nothing is kept of what is
 * skipped.
 *
 * @param width in pixels
 * @param height in pixels
 */
public record PictureSize(int width, int height) {

    private static final int PNG_SIGNATURE_AND_CHUNK = 16;
    private static final int MARKER = 0xFF;
    private static final int JPEG_SCAN = 0xDA;
    private static final int JPEG_END = 0xD9;
    private static final int JPEG_FIRST_FRAME = 0xC0;
    private static final int JPEG_LAST_FRAME = 0xCF;

    /**
     * The size of a picture of this media type.
     *
     * @param file from its first byte; to be closed by the caller
     * @return empty when it tells none, or is of a form that is never shown (moving pictures, other media types)
     * @throws IOException when it cannot be read
     */
    public static Optional<PictureSize> of(String mediaType, InputStream file) throws IOException {
        DataInputStream in = new DataInputStream(file);
        try {
            return Optional.ofNullable(
                            switch (mediaType) {
                                case "image/png" -> png(in);
                                case "image/jpeg" -> jpeg(in);
                                case "image/webp" -> WebpHeaders.size(in);
                                default -> null;
                            })
                    .filter(size -> size.width > 0 && size.height > 0);
        } catch (EOFException e) {
            return Optional.empty();
        }
    }

    /** How many pixels it has. */
    public long pixels() {
        return (long) width * height;
    }

    int longest() {
        return Math.max(width, height);
    }

    private static PictureSize png(DataInputStream in) throws IOException {
        in.skipNBytes(PNG_SIGNATURE_AND_CHUNK);
        return new PictureSize(in.readInt(), in.readInt());
    }

    /** From the first frame's header; a file without one before its first scan tells none. */
    private static PictureSize jpeg(DataInputStream in) throws IOException {
        in.readUnsignedShort();
        while (in.readUnsignedByte() == MARKER) {
            int marker = in.readUnsignedByte();
            while (marker == MARKER) {
                marker = in.readUnsignedByte();
            }
            if (marker == JPEG_SCAN || marker == JPEG_END) {
                return null;
            }
            int length = in.readUnsignedShort();
            if (isFrame(marker)) {
                in.readUnsignedByte();
                int height = in.readUnsignedShort();
                return new PictureSize(in.readUnsignedShort(), height);
            }
            in.skipNBytes(Math.max(0, length - Short.BYTES));
        }
        return null;
    }

    /** Frame headers lie between two numbers of which three mean something else: tables, an extension, conditioning. */
    private static boolean isFrame(int marker) {
        return marker >= JPEG_FIRST_FRAME
                && marker <= JPEG_LAST_FRAME
                && marker != 0xC4
                && marker != 0xC8
                && marker != 0xCC;
    }
}
