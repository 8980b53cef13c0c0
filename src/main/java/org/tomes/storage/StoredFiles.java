package org.tomes.storage;

import static org.tomes.storage.schema.Tables.EVIDENCE_FILE;
import static org.tomes.storage.schema.Tables.EVIDENCE_PIECE;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import org.jooq.DSLContext;

/** The content of files, stored once per hash and in pieces, so that a file is never entirely in memory. */
final class StoredFiles {

    /** Number of bytes of a file in one row. */
    private static final int PIECE = 512 * 1024;

    private StoredFiles() {
    }

    /** Checks whether the content is stored; returns false for content that is only announced. */
    static boolean holds(DSLContext dsl, String sha256) {
        return dsl.fetchExists(EVIDENCE_FILE, EVIDENCE_FILE.SHA256.eq(sha256).andNot(EVIDENCE_FILE.ANNOUNCED));
    }

    /** Reserves a row for content that will be added later. */
    static void announce(DSLContext transaction, String sha256, long size) {
        if (!transaction.fetchExists(EVIDENCE_FILE, EVIDENCE_FILE.SHA256.eq(sha256))) {
            transaction.insertInto(EVIDENCE_FILE).values(sha256, size, true).execute();
        }
    }

    static void keep(DSLContext transaction, String sha256, long size, InputStream content) throws IOException {
        announce(transaction, sha256, size);
        int place = 0;
        for (byte[] piece = content.readNBytes(PIECE); piece.length > 0; piece = content.readNBytes(PIECE)) {
            transaction.insertInto(EVIDENCE_PIECE).values(sha256, place++, piece).execute();
        }
        transaction.update(EVIDENCE_FILE)
                .set(EVIDENCE_FILE.ANNOUNCED, false)
                .where(EVIDENCE_FILE.SHA256.eq(sha256))
                .execute();
    }

    /**
     * @return the number of bytes written
     */
    static long read(DSLContext dsl, String sha256, OutputStream out) throws IOException {
        int pieces = dsl.fetchCount(EVIDENCE_PIECE, EVIDENCE_PIECE.SHA256.eq(sha256));
        long written = 0;
        for (int place = 0; place < pieces; place++) {
            Optional<byte[]> piece = dsl.select(EVIDENCE_PIECE.CONTENT)
                    .from(EVIDENCE_PIECE)
                    .where(EVIDENCE_PIECE.SHA256.eq(sha256))
                    .and(EVIDENCE_PIECE.PLACE.eq(place))
                    .fetchOptional(EVIDENCE_PIECE.CONTENT);
            if (piece.isPresent()) {
                out.write(piece.get());
                written += piece.get().length;
            }
        }
        return written;
    }
}
