package org.tomes.cost.importing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;

/**
 * Opens a bill file as text: compressed or not, UTF-8 with or without a byte order mark, UTF-16 with a byte order mark,
 * or another given encoding.
 */
final class BillDecoder {

    private static final int MARK = 4;
    private static final int[] GZIP = {0x1F, 0x8B};
    private static final int[] PARQUET = {'P', 'A', 'R', '1'};

    private BillDecoder() {
    }

    /**
     * @param fallbackCharset encoding of a file that has no byte order mark
     */
    static Reader open(InputStream file, Charset fallbackCharset) throws IOException {
        InputStream in = new BufferedInputStream(file);
        if (starts(in, GZIP)) {
            in = new BufferedInputStream(new GZIPInputStream(in));
        }
        if (starts(in, PARQUET)) {
            throw new Problem(ProblemKind.INPUT, Message.of("cost.file.parquet"));
        }
        if (starts(in, 0xEF, 0xBB, 0xBF)) {
            return reader(skip(in, 3), StandardCharsets.UTF_8);
        }
        if (starts(in, 0xFF, 0xFE)) {
            return reader(skip(in, 2), StandardCharsets.UTF_16LE);
        }
        if (starts(in, 0xFE, 0xFF)) {
            return reader(skip(in, 2), StandardCharsets.UTF_16BE);
        }
        return reader(in, fallbackCharset);
    }

    private static InputStream skip(InputStream in, int bytes) throws IOException {
        in.skipNBytes(bytes);
        return in;
    }

    private static Reader reader(InputStream in, Charset charset) {
        return new InputStreamReader(in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static boolean starts(InputStream in, int... prefix) throws IOException {
        in.mark(MARK);
        byte[] start = in.readNBytes(prefix.length);
        in.reset();
        for (int i = 0; i < prefix.length; i++) {
            if (start.length <= i || (start[i] & 0xFF) != prefix[i]) {
                return false;
            }
        }
        return true;
    }
}
