package org.holdout.request.evidence;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Walks pictures and PDF files from the first byte to the last. It checks their frame, not their picture: that nothing comes
 * before and, where the format tells its end, nothing after. A file that ends too early gives an {@link EOFException}.
 */
final class BinaryShapes {

    private static final long PNG_SIGNATURE = 0x89504E470D0A1A0AL;
    private static final int IHDR = 0x49484452;
    private static final int IEND = 0x49454E44;
    private static final int CRC = 4;
    private static final int RIFF = 0x52494646;
    private static final int WEBP = 0x57454250;
    private static final int RIFF_HEADER = 8;
    private static final int JPEG_START = 0xFFD8;
    private static final int JPEG_SCAN = 0xDA;
    private static final byte[] PDF_START = ascii("%PDF-");
    private static final byte[] PDF_END = ascii("%%EOF");
    private static final byte[] PDF_ENCRYPTED = ascii("/Encrypt");
    private static final byte[] ZIP_END = {'P', 'K', 5, 6};
    /** How far from the end of a PDF its end mark may stand. */
    private static final int PDF_END_WITHIN = 1024;
    /** The longest end of a ZIP archive: its record and the longest comment. */
    private static final int ZIP_END_WITHIN = 22 + 65_535;

    private BinaryShapes() {}

    /** A signature, then chunks from IHDR to IEND, then nothing. */
    static boolean isWholePng(InputStream file) throws IOException {
        DataInputStream in = new DataInputStream(file);
        if (in.readLong() != PNG_SIGNATURE) {
            return false;
        }
        int length = in.readInt();
        int chunk = in.readInt();
        if (chunk != IHDR) {
            return false;
        }
        while (chunk != IEND) {
            if (length < 0) {
                return false;
            }
            in.skipNBytes((long) length + CRC);
            length = in.readInt();
            chunk = in.readInt();
        }
        in.skipNBytes(CRC);
        return length == 0 && in.read() < 0;
    }

    /** A RIFF frame of the form WEBP that is exactly as long as it says. */
    static boolean isWholeWebp(InputStream file) throws IOException {
        DataInputStream in = new DataInputStream(file);
        byte[] header = new byte[RIFF_HEADER];
        in.readFully(header);
        ByteBuffer frame = ByteBuffer.wrap(header);
        long size = Integer.toUnsignedLong(frame.order(ByteOrder.LITTLE_ENDIAN).getInt(Integer.BYTES));
        if (frame.order(ByteOrder.BIG_ENDIAN).getInt(0) != RIFF || in.readInt() != WEBP) {
            return false;
        }
        in.skipNBytes(size - Integer.BYTES);
        return in.read() < 0;
    }

    /**
     * Segments up to the picture's data, and no ZIP archive at the end. Cameras append things of their own (a second
     * picture, a film), so something after the picture is no fault by itself.
     */
    static boolean isJpeg(InputStream file) throws IOException {
        DataInputStream in = new DataInputStream(file);
        if (in.readUnsignedShort() != JPEG_START) {
            return false;
        }
        int marker = 0;
        while (marker != JPEG_SCAN) {
            if (in.readUnsignedByte() != 0xFF) {
                return false;
            }
            marker = in.readUnsignedByte();
            while (marker == 0xFF) {
                marker = in.readUnsignedByte();
            }
            int length = in.readUnsignedShort();
            if (length < Short.BYTES) {
                return false;
            }
            in.skipNBytes(length - Short.BYTES);
        }
        byte[] tail = tail(in);
        return tail.length > 0 && !contains(tail, ZIP_END);
    }

    /** The mark at the very start, the end mark near the end, and no ZIP archive at the end. */
    static boolean isPdf(InputStream file) throws IOException {
        if (!Arrays.equals(file.readNBytes(PDF_START.length), PDF_START)) {
            return false;
        }
        byte[] tail = tail(file);
        byte[] last = Arrays.copyOfRange(tail, Math.max(0, tail.length - PDF_END_WITHIN), tail.length);
        return contains(last, PDF_END) && !contains(tail, ZIP_END);
    }

    /**
     * Whether a PDF names an encryption where PDF files name it: in a trailer, which is never itself packed. Some of these open
     * without a password, others do not.
     */
    static boolean isEncryptedPdf(InputStream file) throws IOException {
        int matched = 0;
        for (int next = file.read(); next >= 0; next = file.read()) {
            if (matched == PDF_ENCRYPTED.length) {
                if (!Character.isLetterOrDigit(next)) {
                    return true;
                }
                matched = 0;
            }
            matched = next == PDF_ENCRYPTED[matched] ? matched + 1 : next == PDF_ENCRYPTED[0] ? 1 : 0;
        }
        return false;
    }

    /** The last bytes of the rest, as many as the end of a ZIP archive may have. */
    private static byte[] tail(InputStream in) throws IOException {
        byte[] before = new byte[0];
        byte[] now = in.readNBytes(ZIP_END_WITHIN);
        while (now.length == ZIP_END_WITHIN) {
            before = now;
            now = in.readNBytes(ZIP_END_WITHIN);
        }
        byte[] tail = Arrays.copyOf(before, before.length + now.length);
        System.arraycopy(now, 0, tail, before.length, now.length);
        return tail;
    }

    private static boolean contains(byte[] bytes, byte[] wanted) {
        for (int at = 0; at <= bytes.length - wanted.length; at++) {
            if (Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
