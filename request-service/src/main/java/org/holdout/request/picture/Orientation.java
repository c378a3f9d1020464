package org.holdout.request.picture;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Which way up a JPEG was taken: the one thing of its metadata that its picture needs. */
final class Orientation {

    /** As it is stored. */
    static final int UPRIGHT = 1;

    private static final int APP1 = 0xFFE1;
    private static final int SCAN = 0xFFDA;
    private static final int FIRST_MARKER = 0xFF00;
    private static final long EXIF = 0x457869660000L;
    private static final int EXIF_LENGTH = 6;
    private static final int LITTLE = 0x4949;
    private static final int TAG = 0x0112;
    private static final int ENTRY = 12;
    private static final int VALUE = 8;
    private static final int LAST = 8;

    private Orientation() {}

    /** From 1 to 8, as EXIF counts; 1 where nothing is said, or nothing that makes sense. */
    static int of(byte[] jpeg) {
        try {
            ByteBuffer file = ByteBuffer.wrap(jpeg);
            file.getShort();
            for (int marker = next(file); marker >= FIRST_MARKER && marker != SCAN; marker = next(file)) {
                int length = Short.toUnsignedInt(file.getShort()) - Short.BYTES;
                if (marker == APP1 && length > EXIF_LENGTH && startsWithExif(file)) {
                    return read(file.slice(file.position() + EXIF_LENGTH, length - EXIF_LENGTH));
                }
                file.position(file.position() + length);
            }
            return UPRIGHT;
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return UPRIGHT;
        }
    }

    private static int next(ByteBuffer file) {
        return Short.toUnsignedInt(file.getShort());
    }

    private static boolean startsWithExif(ByteBuffer file) {
        return file.getLong(file.position()) >>> (2 * Byte.SIZE) == EXIF;
    }

    /** Looks through the first directory, whose entries are counted by two bytes. */
    private static int read(ByteBuffer tiff) {
        tiff.order(tiff.getShort(0) == LITTLE ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(Integer.BYTES);
        int entries = Short.toUnsignedInt(tiff.getShort(directory));
        for (int i = 0; i < entries; i++) {
            int entry = directory + Short.BYTES + i * ENTRY;
            if (Short.toUnsignedInt(tiff.getShort(entry)) == TAG) {
                int told = tiff.getShort(entry + VALUE);
                return told >= UPRIGHT && told <= LAST ? told : UPRIGHT;
            }
        }
        return UPRIGHT;
    }
}
