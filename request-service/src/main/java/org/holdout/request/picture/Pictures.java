package org.holdout.request.picture;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * Makes a smaller copy of a picture that holds the picture alone: decoded, scaled and written anew, so that neither metadata nor
 * anything hidden comes along. Sizes are read and bounded before anything is decoded, and nothing is written to a passing file.
 */
public final class Pictures {

    private static final int JPEG_SCAN = 0xDA;

    private Pictures() {}

    /**
     * What may be decoded.
     *
     * @param pixels the most pixels of a PNG or JPEG, which are read in steps
     * @param wholePixels the most pixels of a WebP, which is held whole
     * @param scans the most passes in which a JPEG may come
     */
    public record Bounds(long pixels, long wholePixels, int scans) {

        /** Whether a picture of this size is decoded at all. */
        public boolean allow(String mediaType, PictureSize size) {
            return size.pixels() <= (mediaType.equals("image/webp") ? wholePixels : pixels);
        }
    }

    /** A picture that may be shown in place. */
    public static final class Copy {

        private final String mediaType;
        private final byte[] content;

        Copy(String mediaType, byte[] content) {
            this.mediaType = mediaType;
            this.content = content;
        }

        /** {@code image/png} or {@code image/jpeg}. */
        public String mediaType() {
            return mediaType;
        }

        /** The file. */
        public byte[] content() {
            return content;
        }
    }

    /**
     * A copy whose longer side has at most {@code side} pixels, turned the way the camera was held.
     *
     * @param mediaType PNG, JPEG or WebP
     * @return empty when the picture is beyond the bounds
     * @throws IOException when it cannot be read as a picture
     */
    public static Optional<Copy> copy(String mediaType, byte[] picture, int side, Bounds bounds) throws IOException {
        PictureSize size = PictureSize.of(mediaType, new ByteArrayInputStream(picture))
                .orElseThrow(() -> new IOException("It tells no size"));
        boolean jpeg = mediaType.equals("image/jpeg");
        if (!bounds.allow(mediaType, size) || (jpeg && scans(picture) > bounds.scans())) {
            return Optional.empty();
        }
        BufferedImage decoded = decode(mediaType, picture, size, side);
        int orientation = jpeg ? Orientation.of(picture) : Orientation.UPRIGHT;
        return Optional.of(PictureWriter.write(Scaling.of(decoded, orientation, side), jpeg));
    }

    /** Skips pixels while it decodes, so that what is held in memory is at most about twice as wide and high as wanted. */
    private static BufferedImage decode(String mediaType, byte[] picture, PictureSize size, int side)
            throws IOException {
        ImageReader reader = reader(mediaType);
        try (ImageInputStream in = new ByteArrayImageInputStream(picture)) {
            reader.setInput(in, true, true);
            if ((long) reader.getWidth(0) * reader.getHeight(0) > size.pixels()) {
                throw new IOException("It tells two sizes");
            }
            ImageReadParam param = reader.getDefaultReadParam();
            int step = Math.max(1, size.longest() / (2 * side));
            param.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, param);
        } catch (RuntimeException e) {
            throw new IOException("It cannot be decoded", e);
        } finally {
            reader.dispose();
        }
    }

    private static ImageReader reader(String mediaType) throws IOException {
        return mediaType.equals("image/webp")
                ? new WebPImageReaderSpi().createReaderInstance(null)
                : ImageIO.getImageReadersByMIMEType(mediaType).next();
    }

    /** In a JPEG's data these two bytes mean nothing else; a picture within its metadata adds to the count. */
    private static int scans(byte[] jpeg) {
        int scans = 0;
        for (int at = 1; at < jpeg.length; at++) {
            if ((jpeg[at - 1] & 0xFF) == 0xFF && (jpeg[at] & 0xFF) == JPEG_SCAN) {
                scans++;
            }
        }
        return scans;
    }
}
