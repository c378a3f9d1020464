package org.holdout.request.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;

/** Pictures for tests: honest ones, and some that were made to deceive. */
public final class PictureFixture {

    /** Words hidden in metadata. */
    public static final String HIDDEN = "hidden words about Zoe";

    private PictureFixture() {}

    /** A WebP of 500 by 500 pixels, as a browser wrote it. */
    public static byte[] webp() throws IOException {
        try (InputStream file = PictureFixture.class.getResourceAsStream("/picture/browser.webp")) {
            return file.readAllBytes();
        }
    }

    /** A picture that is red on its left half and blue on its right one. */
    public static byte[] redAndBlue(String format, int width, int height) throws IOException {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.setColor(Color.BLUE);
        pen.fillRect(width / 2, 0, width - width / 2, height);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, format, out);
        return out.toByteArray();
    }

    /** A JPEG with {@link #HIDDEN} in a comment and an EXIF block that says how it is turned. */
    public static byte[] turnedJpeg(int orientation, int width, int height) throws IOException {
        ByteBuffer tiff = ByteBuffer.allocate(26).order(ByteOrder.LITTLE_ENDIAN);
        tiff.putShort((short) 0x4949).putShort((short) 42).putInt(8).putShort((short) 1);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        byte[] plain = redAndBlue("jpg", width, height);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(out);
        data.writeShort(0xFFD8);
        segment(data, 0xFFE1, concat("Exif\0\0".getBytes(StandardCharsets.US_ASCII), tiff.array()));
        segment(data, 0xFFFE, HIDDEN.getBytes(StandardCharsets.US_ASCII));
        data.write(plain, 2, plain.length - 2);
        return out.toByteArray();
    }

    /** A whole PNG of few bytes that says it has this many pixels, all of them black. */
    public static byte[] pngBomb(int width, int height) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflated =
                new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_COMPRESSION))) {
            byte[] row = new byte[1 + (width + 7) / 8];
            for (int y = 0; y < height; y++) {
                deflated.write(row);
            }
        }
        return png(width, height, packed.toByteArray());
    }

    /** A small PNG that holds this text. */
    public static byte[] pngWithText(String text) throws IOException {
        return withChunk("tEXt", ("Comment\0" + text).getBytes(StandardCharsets.ISO_8859_1));
    }

    /** A small PNG with a text that unpacks to far more than it is. */
    public static byte[] pngWithTextBomb() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        packed.writeBytes("Comment\0\0".getBytes(StandardCharsets.US_ASCII));
        try (DeflaterOutputStream deflated =
                new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_COMPRESSION))) {
            byte[] mebibyte = new byte[1024 * 1024];
            Arrays.fill(mebibyte, (byte) 'x');
            for (int i = 0; i < 512; i++) {
                deflated.write(mebibyte);
            }
        }
        return withChunk("zTXt", packed.toByteArray());
    }

    private static byte[] withChunk(String type, byte[] content) throws IOException {
        byte[] plain = redAndBlue("png", 32, 16);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int afterHeader = 8 + 12 + 13;
        out.write(plain, 0, afterHeader);
        chunk(new DataOutputStream(out), type, content);
        out.write(plain, afterHeader, plain.length - afterHeader);
        return out.toByteArray();
    }

    /** A WebP whose canvas is small and whose picture says it is as large as can be. */
    static byte[] webpThatLies() {
        ByteBuffer file = ByteBuffer.allocate(12 + 18 + 18).order(ByteOrder.LITTLE_ENDIAN);
        file.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(file.capacity() - 8);
        file.put("WEBPVP8X".getBytes(StandardCharsets.US_ASCII)).putInt(10).putInt(0);
        file.put(new byte[] {7, 0, 0, 7, 0, 0});
        file.put("VP8 ".getBytes(StandardCharsets.US_ASCII)).putInt(10);
        file.put(new byte[] {0, 0, 0, (byte) 0x9D, 1, 0x2A})
                .putShort((short) 0x3FFF)
                .putShort((short) 0x3FFF);
        return file.array();
    }

    static byte[] concat(byte[] one, byte[] other) {
        byte[] all = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, all, one.length, other.length);
        return all;
    }

    private static byte[] png(int width, int height, byte[] packed) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(out);
        data.writeLong(0x89504E470D0A1A0AL);
        chunk(
                data,
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put(new byte[] {1, 0, 0, 0, 0})
                        .array());
        chunk(data, "IDAT", packed);
        chunk(data, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static void chunk(DataOutputStream data, String type, byte[] content) throws IOException {
        byte[] named = concat(type.getBytes(StandardCharsets.US_ASCII), content);
        CRC32 crc = new CRC32();
        crc.update(named);
        data.writeInt(content.length);
        data.write(named);
        data.writeInt((int) crc.getValue());
    }

    private static void segment(DataOutputStream data, int marker, byte[] content) throws IOException {
        data.writeShort(marker);
        data.writeShort(content.length + 2);
        data.write(content);
    }
}
