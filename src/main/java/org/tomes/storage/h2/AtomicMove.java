package org.tomes.storage.h2;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Gives a finished file its final name so that a power cut leaves either no such file or a complete one: the content is
 * on disk before the rename, and the rename is on disk before the method returns.
 */
final class AtomicMove {

    private AtomicMove() {
    }

    static void move(Path draft, Path target, CopyOption... options) throws IOException {
        force(draft);
        Files.move(draft, target, options);
        forceNames(target.getParent());
    }

    static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /**
     * Not every operating system can sync a directory; a system that cannot do so keeps the order of the writes itself.
     */
    private static void forceNames(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            return;
        }
    }
}
