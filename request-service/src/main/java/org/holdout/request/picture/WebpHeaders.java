package org.holdout.request.picture;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Reads the sizes in a WebP file: that of its canvas and those of the pictures in it, which may be larger than the canvas in a
 * file that was made to deceive.
 */
final class WebpHeaders {

    private static final int RIFF_HEADER = 12;
    private static final int CHUNK_VP8 = fourCc('V', 'P', '8', ' ');
    private static final int CHUNK_VP8L = fourCc('V', 'P', '8', 'L');
    private static final int CHUNK_VP8X = fourCc('V', 'P', '8', 'X');
    private static final int CHUNK_ANIM = fourCc('A', 'N', 'I', 'M');
    private static final int CHUNK_ANMF = fourCc('A', 'N', 'M', 'F');

    /** What is read of a chunk: enough for each of the three headers. */
    private static final int HEADER = 10;

    private static final int FOURTEEN_BITS = 0x3FFF;

    private WebpHeaders() {}

    /** The larger of all widths by the larger of all heights; null for a moving picture. */
    static PictureSize size(DataInputStream in) throws IOException {
        in.skipNBytes(RIFF_HEADER);
        int width = 0;
        int height = 0;
        try {
            while (true) {
                int chunk = in.readInt();
                long length = Integer.toUnsignedLong(Integer.reverseBytes(in.readInt()));
                if (chunk == CHUNK_ANIM || chunk == CHUNK_ANMF) {
                    return null;
                }
                byte[] header = in.readNBytes((int) Math.min(length, HEADER));
                if (header.length == HEADER) {
                    width = Math.max(width, width(chunk, header));
                    height = Math.max(height, height(chunk, header));
                }
                in.skipNBytes(length - header.length + (length & 1));
            }
        } catch (EOFException end) {
            return new PictureSize(width, height);
        }
    }

    private static int width(int chunk, byte[] header) {
        if (chunk == CHUNK_VP8) {
            return bits(header, 6) & FOURTEEN_BITS;
        }
        if (chunk == CHUNK_VP8L) {
            return 1 + (bits(header, 1) & FOURTEEN_BITS);
        }
        return chunk == CHUNK_VP8X ? 1 + (bits(header, 4) & 0xFFFFFF) : 0;
    }

    private static int height(int chunk, byte[] header) {
        if (chunk == CHUNK_VP8) {
            return (bits(header, 6) >> 16) & FOURTEEN_BITS;
        }
        if (chunk == CHUNK_VP8L) {
            return 1 + ((bits(header, 1) >> 14) & FOURTEEN_BITS);
        }
        return chunk == CHUNK_VP8X ? 1 + (bits(header, 6) >>> 8) : 0;
    }

    /** Four bytes, the lowest first. */
    private static int bits(byte[] bytes, int at) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(at);
    }

    private static int fourCc(char a, char b, char c, char d) {
        return (a << 24) | (b << 16) | (c << 8) | d;
    }
}
