package org.tomes.inventory.importing;

import java.io.IOException;
import java.io.Reader;
import org.tomes.files.FileTooLarge;

/**
 * Passes on characters and buffers the latest ones. A section can therefore be extracted exactly as received, while a
 * file of any length is streamed.
 */
final class SlicingReader extends Reader {

    /**
     * Minimum number of characters that are discarded at a time, because the remaining characters are moved each time.
     */
    private static final int MIN_DISCARDED = 1 << 16;

    private final Reader source;
    private final StringBuilder window = new StringBuilder();
    private final long limit;
    private long windowStart;
    private boolean ended;

    /**
     * @param limit number of characters after which reading ends with {@link FileTooLarge}
     */
    SlicingReader(Reader source, long limit) {
        this.source = source;
        this.limit = limit;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int count = source.read(buffer, offset, length);
        ended |= count < 0;
        if (count > 0) {
            window.append(buffer, offset, count);
            if (windowStart + window.length() > limit) {
                throw new FileTooLarge(limit);
            }
        }
        return count;
    }

    /**
     * @param from offset that is not before the released characters
     */
    String slice(long from, long until) {
        return window.substring((int) (from - windowStart), (int) (until - windowStart));
    }

    /** Releases all characters before {@code offset}, counted from the beginning of the file. */
    void release(long offset) {
        if (offset - windowStart > MIN_DISCARDED) {
            window.delete(0, (int) (offset - windowStart));
            windowStart = offset;
        }
    }

    /** Returns whether a read went beyond the end of the source. */
    boolean ended() {
        return ended;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
