package org.tomes.office.design;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Reads the orientation of the camera: JPEG files contain it as metadata (Exif 2.32, 4.6.4), which Java ignores. */
final class ExifOrientation {

    private static final int START_OF_IMAGE = 0xFFD8;
    private static final int APPLICATION_DATA = 0xFFE1;
    private static final int START_OF_SCAN = 0xFFDA;
    private static final int ORIENTATION = 0x0112;
    private static final int ENTRY = 12;
    private static final String EXIF = "Exif\0\0";

    private ExifOrientation() {
    }

    /** Returns the orientation, from 1 (upright) to 8; 1 also if the file contains no readable orientation. */
    static int of(byte[] file) {
        try {
            ByteBuffer data = ByteBuffer.wrap(file);
            if (Short.toUnsignedInt(data.getShort()) != START_OF_IMAGE) {
                return 1;
            }
            for (int marker = Short.toUnsignedInt(data.getShort()); marker != START_OF_SCAN; marker = Short
                    .toUnsignedInt(data.getShort())) {
                int length = Short.toUnsignedInt(data.getShort()) - Short.BYTES;
                ByteBuffer segment = data.slice(data.position(), length);
                if (marker == APPLICATION_DATA && isExif(segment)) {
                    return orientation(segment.slice());
                }
                data.position(data.position() + length);
            }
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
            return 1;
        }
        return 1;
    }

    private static boolean isExif(ByteBuffer segment) {
        byte[] start = new byte[EXIF.length()];
        segment.get(start);
        return new String(start, StandardCharsets.US_ASCII).equals(EXIF);
    }

    private static int orientation(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = Short.toUnsignedInt(tiff.getShort(directory));
        for (int i = 0; i < entries; i++) {
            int entry = directory + Short.BYTES + i * ENTRY;
            if (Short.toUnsignedInt(tiff.getShort(entry)) == ORIENTATION) {
                int value = Short.toUnsignedInt(tiff.getShort(entry + 8));
                return value >= 1 && value <= 8 ? value : 1;
            }
        }
        return 1;
    }
}
