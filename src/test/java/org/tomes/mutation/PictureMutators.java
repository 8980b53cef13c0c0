package org.tomes.mutation;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;

/**
 * Damage to PNG chunks and JPEG segments: wrong lengths, sizes and checksums, and missing, duplicate or exchanged
 * parts.
 */
final class PictureMutators {

    private static final int PNG_SIGNATURE = 8;
    private static final int CHUNK_FRAME = 12;
    private static final List<Integer> LENGTHS = List.of(0, 1, 2, -1, 255, 65_535, 65_536, 40_000_000,
            Integer.MAX_VALUE, Integer.MIN_VALUE);

    static final List<Mutator> PNG = List.of(PictureMutators::chunkLength, PictureMutators::chunkContent,
            PictureMutators::chunkContent, PictureMutators::chunkOrder, Mutator.oneOf(ByteMutators.ALL));
    static final List<Mutator> JPEG = List.of(PictureMutators::segmentLength, PictureMutators::segmentContent,
            PictureMutators::segmentContent, PictureMutators::segmentOrder, Mutator.oneOf(ByteMutators.ALL));

    private PictureMutators() {
    }

    /** Returns the signature, then each chunk with length, type, content and checksum. */
    private static List<byte[]> chunks(byte[] png) {
        List<byte[]> chunks = new ArrayList<>();
        int at = Math.min(PNG_SIGNATURE, png.length);
        chunks.add(slice(png, 0, at));
        while (at + CHUNK_FRAME <= png.length) {
            int length = ByteBuffer.wrap(png, at, 4).getInt();
            int end = length < 0 || length > png.length - at - CHUNK_FRAME ? png.length : at + CHUNK_FRAME + length;
            chunks.add(slice(png, at, end));
            at = end;
        }
        chunks.add(slice(png, at, png.length));
        return chunks;
    }

    private static byte[] chunkLength(byte[] png, Random random) {
        List<byte[]> chunks = chunks(png);
        byte[] chunk = Mutator.pick(chunks, random);
        if (chunk.length >= CHUNK_FRAME) {
            ByteBuffer.wrap(chunk).putInt(Mutator.pick(LENGTHS, random));
        }
        return ByteMutators.join(chunks.toArray(byte[][]::new));
    }

    /** Recomputes the checksum, so that readers accept the content. */
    private static byte[] chunkContent(byte[] png, Random random) {
        List<byte[]> chunks = chunks(png);
        byte[] chunk = Mutator.pick(chunks, random);
        if (chunk.length > CHUNK_FRAME) {
            int content = chunk.length - CHUNK_FRAME;
            if (content >= 8 && random.nextBoolean()) {
                ByteBuffer.wrap(chunk).putInt(8 + 4 * random.nextInt(2), Mutator.pick(LENGTHS, random));
            } else {
                chunk[8 + random.nextInt(content)] = (byte) random.nextInt(256);
            }
            CRC32 sum = new CRC32();
            sum.update(chunk, 4, chunk.length - 8);
            ByteBuffer.wrap(chunk).putInt(chunk.length - 4, (int) sum.getValue());
        }
        return ByteMutators.join(chunks.toArray(byte[][]::new));
    }

    private static byte[] chunkOrder(byte[] png, Random random) {
        return ByteMutators.join(reordered(chunks(png), random).toArray(byte[][]::new));
    }

    /** Returns the start marker, then each segment with marker and length; the image data is the last one. */
    private static List<byte[]> segments(byte[] jpeg) {
        List<byte[]> segments = new ArrayList<>();
        int at = Math.min(2, jpeg.length);
        segments.add(slice(jpeg, 0, at));
        while (at + 4 <= jpeg.length && jpeg[at] == (byte) 0xff && jpeg[at + 1] != (byte) 0xda) {
            int end = Math.min(jpeg.length, at + 2 + Math.max(2, ByteBuffer.wrap(jpeg, at + 2, 2).getShort() & 0xffff));
            segments.add(slice(jpeg, at, end));
            at = end;
        }
        segments.add(slice(jpeg, at, jpeg.length));
        return segments;
    }

    private static byte[] segmentLength(byte[] jpeg, Random random) {
        List<byte[]> segments = segments(jpeg);
        byte[] segment = Mutator.pick(segments, random);
        if (segment.length >= 4) {
            ByteBuffer.wrap(segment).putShort(2, Mutator.pick(LENGTHS, random).shortValue());
        }
        return ByteMutators.join(segments.toArray(byte[][]::new));
    }

    private static byte[] segmentContent(byte[] jpeg, Random random) {
        List<byte[]> segments = segments(jpeg);
        byte[] segment = Mutator.pick(segments, random);
        if (segment.length > 6) {
            if (random.nextBoolean()) {
                ByteBuffer.wrap(segment)
                        .putShort(4 + random.nextInt(segment.length - 5), Mutator.pick(LENGTHS, random).shortValue());
            } else {
                segment[4 + random.nextInt(segment.length - 4)] = (byte) random.nextInt(256);
            }
        }
        return ByteMutators.join(segments.toArray(byte[][]::new));
    }

    private static byte[] segmentOrder(byte[] jpeg, Random random) {
        return ByteMutators.join(reordered(segments(jpeg), random).toArray(byte[][]::new));
    }

    private static List<byte[]> reordered(List<byte[]> parts, Random random) {
        byte[] part = Mutator.pick(parts, random);
        switch (random.nextInt(3)) {
            case 0 -> parts.remove(part);
            case 1 -> parts.add(random.nextInt(parts.size()), part);
            default -> {
                parts.remove(part);
                parts.add(random.nextInt(parts.size() + 1), part);
            }
        }
        return parts;
    }

    private static byte[] slice(byte[] bytes, int from, int to) {
        return Arrays.copyOfRange(bytes, from, to);
    }
}
