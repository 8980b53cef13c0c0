package org.tomes.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tomes.ledger.WriteTransaction;

/** The evidence of a register, and the content of its files. */
public interface EvidenceItems {

    /** Returns all evidence, sorted by number. */
    List<Evidence> all();

    Optional<Evidence> find(int number);

    /** Adds evidence with its number if that number is free; otherwise with the next free number. */
    Evidence add(WriteTransaction tx, Evidence evidence);

    /**
     * @throws org.tomes.problem.StaleRecord if the register contains another revision
     */
    Evidence update(WriteTransaction tx, Evidence evidence);

    /** Returns whether the register contains a file with this content. */
    boolean holds(String sha256);

    /** Registers a file whose content is not in the register yet. */
    void announce(WriteTransaction tx, String sha256, long size);

    /** Returns the hashes of registered files whose content is missing. */
    Set<String> missing();

    /** Stores content that is not in the register yet. */
    void keep(WriteTransaction tx, String sha256, long size, InputStream content) throws IOException;

    /** Writes the content to a stream in chunks. */
    void read(String sha256, OutputStream out) throws IOException;
}
