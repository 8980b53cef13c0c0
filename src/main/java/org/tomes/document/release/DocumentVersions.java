package org.tomes.document.release;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.tomes.document.DocumentKind;
import org.tomes.ledger.WriteTransaction;
import org.tomes.text.Language;

/** The versions of a register's documents, with their contents and files. */
public interface DocumentVersions {

    /** Returns all versions by document, newest number first. */
    List<DocumentVersion> all();

    Optional<DocumentVersion> find(VersionId id);

    /** Returns the version of a document that is in force. */
    default Optional<DocumentVersion> findInForce(DocumentKind kind) {
        return all().stream()
                .filter(version -> version.kind().equals(kind) && version.state() == VersionState.RELEASED)
                .findFirst();
    }

    DocumentVersion add(WriteTransaction tx, DocumentVersion version);

    /** @throws org.tomes.problem.StaleRecord if the register contains another revision */
    DocumentVersion update(WriteTransaction tx, DocumentVersion version);

    /**
     * Deletes a draft.
     *
     * @throws org.tomes.problem.StaleRecord if the register contains another revision
     */
    void remove(WriteTransaction tx, DocumentVersion version);

    /** Stores the content of a submitted version. It replaces earlier content in the same language. */
    void freeze(WriteTransaction tx, VersionId version, Language language, byte[] content);

    /** Deletes the content of a version that has become a draft again. */
    void unfreeze(WriteTransaction tx, VersionId version);

    Optional<byte[]> frozen(VersionId version, Language language);

    /** Stores the bytes of a file under their hash. Equal bytes are stored only once. */
    void keep(WriteTransaction tx, String sha256, byte[] content);

    /** Writes the bytes that are stored under this hash; nothing if there are none. */
    void read(String sha256, OutputStream out) throws IOException;
}
