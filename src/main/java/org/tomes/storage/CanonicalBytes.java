package org.tomes.storage;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Arrays;
import java.util.Locale;

/**
 * The canonical bytes of an audit entry: each part in UTF-8, preceded by its length in bytes as four big-endian bytes,
 * so that no two different lists of parts give the same bytes.
 */
final class CanonicalBytes {

    private static final int LENGTH = 4;
    private static final int LAST_YEAR_OF_FOUR_DIGITS = 9999;
    private static final DateTimeFormatter MICROSECONDS = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral('T')
            .appendPattern("HH:mm:ss.SSSSSS")
            .appendLiteral('Z')
            .toFormatter(Locale.ROOT);

    private byte[] bytes;
    private int end;

    CanonicalBytes() {
        this(512);
    }

    /** @param size expected size in bytes; if it is exact, nothing is copied at the end */
    CanonicalBytes(int size) {
        this.bytes = new byte[size];
    }

    CanonicalBytes add(long number) {
        return add(Long.toString(number));
    }

    CanonicalBytes add(String part) {
        room(LENGTH + part.length());
        int start = end + LENGTH;
        for (int i = 0; i < part.length(); i++) {
            char character = part.charAt(i);
            if (character >= 0x80) {
                return add(part.getBytes(StandardCharsets.UTF_8));
            }
            bytes[start + i] = (byte) character;
        }
        return added(part.length());
    }

    CanonicalBytes add(byte[] part) {
        room(LENGTH + part.length);
        System.arraycopy(part, 0, bytes, end + LENGTH, part.length);
        return added(part.length);
    }

    /**
     * Adds a time such as {@code 2026-03-02T08:15:30.123456Z}, formatted by hand because a formatter takes longer than
     * the hash.
     */
    CanonicalBytes add(LocalDateTime utc) {
        if (utc.getYear() < 0 || utc.getYear() > LAST_YEAR_OF_FOUR_DIGITS) {
            return add(MICROSECONDS.format(utc));
        }
        room(LENGTH + 27);
        int at = end + LENGTH;
        at = digits(at, utc.getYear(), 4, '-');
        at = digits(at, utc.getMonthValue(), 2, '-');
        at = digits(at, utc.getDayOfMonth(), 2, 'T');
        at = digits(at, utc.getHour(), 2, ':');
        at = digits(at, utc.getMinute(), 2, ':');
        at = digits(at, utc.getSecond(), 2, '.');
        digits(at, utc.getNano() / 1_000, 6, 'Z');
        return added(27);
    }

    private int digits(int at, int number, int count, char after) {
        int rest = number;
        for (int i = at + count - 1; i >= at; i--) {
            bytes[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        bytes[at + count] = (byte) after;
        return at + count + 1;
    }

    private CanonicalBytes added(int length) {
        bytes[end] = (byte) (length >>> 24);
        bytes[end + 1] = (byte) (length >>> 16);
        bytes[end + 2] = (byte) (length >>> 8);
        bytes[end + 3] = (byte) length;
        end += LENGTH + length;
        return this;
    }

    private void room(int more) {
        if (bytes.length - end < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, end + more));
        }
    }

    byte[] bytes() {
        return end == bytes.length ? bytes : Arrays.copyOf(bytes, end);
    }
}
