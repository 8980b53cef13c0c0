package org.tomes.storage.h2;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * Detects whether the file at a path is still the one that was opened. On most systems an open file can be removed or
 * replaced, for example by a program that synchronises folders between computers. Later writes to the open file are
 * then lost.
 *
 * @param key the file system's own key of the file, or its creation time if there is none
 */
record FileIdentity(Object key) {

    static FileIdentity of(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return new FileIdentity(attributes.fileKey() != null ? attributes.fileKey() : attributes.creationTime());
    }

    boolean isStillAt(Path file) {
        try {
            return of(file).equals(this);
        } catch (IOException e) {
            return false;
        }
    }
}
