package org.tomes.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tomes.ledger.Tx;

/** The evidence of a register, and the content of its files. */
public interface EvidenceItems {

    /** In the order of their numbers. */
    List<Evidence> all();

    Optional<Evidence> find(int number);

    Optional<Evidence> find(EvidenceId id);

    /** Gives it the next free number, or the one that it brings where that is free. */
    Evidence add(Tx tx, Evidence evidence);

    /** @throws org.tomes.problem.StaleRecord where the register holds another revision */
    Evidence update(Tx tx, Evidence evidence);

    /** Whether the register holds a file with this content. */
    boolean holds(String sha256);

    /** Names a file whose content the register does not hold yet. */
    void announce(Tx tx, String sha256, long size);

    /** Hashes of files that are named and whose content is not there. */
    Set<String> missing();

    /** Keeps a content that the register does not hold yet. */
    void keep(Tx tx, String sha256, long size, InputStream content) throws IOException;

    /** Writes the content to a stream, piece by piece. */
    void read(String sha256, OutputStream out) throws IOException;
}
