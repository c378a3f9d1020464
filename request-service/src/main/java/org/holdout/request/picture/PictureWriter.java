package org.holdout.request.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes pictures in memory, with no metadata. */
final class PictureWriter {

    private static final float JPEG_QUALITY = 0.9f;

    private PictureWriter() {}

    /** A JPEG, or a PNG that loses nothing. */
    static Pictures.Copy write(BufferedImage picture, boolean jpeg) throws IOException {
        String mediaType = jpeg ? "image/jpeg" : "image/png";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByMIMEType(mediaType).next();
        try (ImageOutputStream written = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(written);
            ImageWriteParam param = writer.getDefaultWriteParam();
            if (jpeg) {
                param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                param.setCompressionQuality(JPEG_QUALITY);
            }
            writer.write(null, new IIOImage(picture, null, null), param);
        } finally {
            writer.dispose();
        }
        return new Pictures.Copy(mediaType, out.toByteArray());
    }
}
