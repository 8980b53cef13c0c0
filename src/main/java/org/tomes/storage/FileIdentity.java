package org.tomes.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * Tells whether the file at a path is still the one that was opened. A file that is open can be removed or replaced on
 * most systems, by a program that keeps folders the same on several computers, say; what is written to it afterwards is
 * nowhere.
 *
 * @param key the file system's own number of the file; where it has none, when the file was made
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
