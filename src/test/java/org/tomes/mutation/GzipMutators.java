package org.tomes.mutation;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Damage to compressed tables: to the compression and to the content. */
final class GzipMutators {

    static final List<Mutator> ALL = List.of(Mutator.oneOf(ByteMutators.ALL), GzipMutators::within,
            GzipMutators::within);

    private GzipMutators() {
    }

    private static byte[] within(byte[] input, Random random) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(input))) {
            return packed(Mutator.pick(TableMutators.ALL, random).mutate(in.readAllBytes(), random));
        } catch (IOException e) {
            return ByteMutators.flipBits(input, random);
        }
    }

    static byte[] packed(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException("memory never fails", e);
        }
        return bytes.toByteArray();
    }
}
