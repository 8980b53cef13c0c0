package org.tomes.document.branding;

import java.util.Optional;
import org.tomes.ledger.WriteTransaction;

/** The template and the logo of one register. */
public interface BrandingFiles {

    Optional<BrandingFile> find(BrandingKind kind);

    /** Returns the bytes of a file; empty if there is none. */
    Optional<byte[]> content(BrandingKind kind);

    BrandingFile add(WriteTransaction tx, BrandingFile file);

    /** @throws org.tomes.problem.StaleRecord if the register contains another revision */
    BrandingFile update(WriteTransaction tx, BrandingFile file);

    /** @throws org.tomes.problem.StaleRecord if the register contains another revision */
    void remove(WriteTransaction tx, BrandingFile file);

    /** Stores the content of a file that was added or updated in the same write. */
    void keep(WriteTransaction tx, BrandingKind kind, byte[] content);
}
