package org.tomes.document.release;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.tomes.ledger.Tx;
import org.tomes.text.Language;

/** The versions of a register's documents, with the content and the files that they hold. */
public interface Versions {

    /** By document, the newest number first. */
    List<DocumentVersion> all();

    Optional<DocumentVersion> find(VersionId id);

    DocumentVersion add(Tx tx, DocumentVersion version);

    /** @throws org.tomes.problem.StaleRecord if the register contains another revision */
    DocumentVersion update(Tx tx, DocumentVersion version);

    /** Takes a draft away. @throws org.tomes.problem.StaleRecord if the register contains another revision */
    void remove(Tx tx, DocumentVersion version);

    /** Keeps the content of a version that was submitted; what was kept for this language before goes. */
    void freeze(Tx tx, VersionId version, Language language, byte[] content);

    /** Forgets the content of a version that went back to being a draft. */
    void unfreeze(Tx tx, VersionId version);

    Optional<byte[]> frozen(VersionId version, Language language);

    /** Keeps a file's bytes under their hash; the same bytes are kept once. */
    void keep(Tx tx, String sha256, byte[] content);

    /** Writes the bytes that are kept under this hash; nothing if there are none. */
    void read(String sha256, OutputStream out) throws IOException;
}
