package org.tomes.storage;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.Table;
import org.tomes.files.Sha256;

/**
 * The content of a table, regardless of the order of its rows and of the database.
 *
 * @param sum sum of the SHA-256 of all rows, modulo 2<sup>256</sup>
 */
record TableDigest(long rows, BigInteger sum) {

    private static final BigInteger LIMIT = BigInteger.ONE.shiftLeft(256);

    /** Sums up rows. */
    static final class Adding {

        private final MessageDigest sha256 = Sha256.digest();
        private long rows;
        private BigInteger sum = BigInteger.ZERO;

        /** @param row values of all columns, in the order of the program's tables */
        void add(Object[] row) {
            CanonicalBytes bytes = new CanonicalBytes();
            for (Object value : row) {
                add(bytes, value);
            }
            rows++;
            sum = sum.add(new BigInteger(1, sha256.digest(bytes.bytes()))).mod(LIMIT);
        }

        /** Adds a value, so that an absent value differs from an empty one. */
        private static void add(CanonicalBytes bytes, Object value) {
            bytes.add(value == null ? 0 : 1);
            switch (value) {
                case null -> {
                }
                case byte[] content -> bytes.add(content);
                case LocalDateTime moment -> bytes.add(moment);
                // Databases store different numbers of trailing zeros.
                case BigDecimal amount -> bytes.add(amount.stripTrailingZeros().toPlainString());
                case String _,Integer _,Long _,Double _,Boolean _,UUID _,LocalDate _ -> bytes.add(value.toString());
                default -> throw new IllegalStateException("no type of a register: " + value.getClass());
            }
        }

        TableDigest sum() {
            return new TableDigest(rows, sum);
        }
    }

    /** Returns the content of all tables that are copied, by table name. */
    static SortedMap<String, TableDigest> of(Database database) {
        return database.readConsistently(() -> {
            SortedMap<String, TableDigest> all = new TreeMap<>();
            for (Table<?> table : RegisterCopy.TABLES) {
                Adding digest = new Adding();
                database.forEachRow(table, row -> digest.add(row.intoArray()));
                all.put(table.getName(), digest.sum());
            }
            return all;
        });
    }
}
