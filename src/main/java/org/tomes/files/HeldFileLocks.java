package org.tomes.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The files that this process has locked. These files are not opened a second time, not even for reading: on most
 * systems, closing a file anywhere in a process releases its lock.
 */
public final class HeldFileLocks {

    private static final Map<Object, Path> OPEN = new ConcurrentHashMap<>();

    private HeldFileLocks() {
    }

    /** @param holder the object that has opened the file, equal only to itself */
    public static void add(Object holder, Path file) {
        OPEN.put(holder, file);
    }

    public static void remove(Object holder) {
        OPEN.remove(holder);
    }

    /** Follows symbolic and hard links. */
    static boolean contain(Path file) throws IOException {
        for (Path open : OPEN.values()) {
            if (Files.exists(open) && Files.isSameFile(open, file)) {
                return true;
            }
        }
        return false;
    }
}
