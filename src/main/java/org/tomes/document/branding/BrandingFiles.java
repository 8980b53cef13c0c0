package org.tomes.document.branding;

import java.util.Optional;
import org.tomes.ledger.Tx;

/** The template and the logo of one register. */
public interface BrandingFiles {

    Optional<BrandingFile> find(BrandingKind kind);

    /** The bytes of a file that is there; empty if none is. */
    Optional<byte[]> content(BrandingKind kind);

    BrandingFile add(Tx tx, BrandingFile file);

    /** @throws org.tomes.problem.StaleRecord if the register contains another revision */
    BrandingFile update(Tx tx, BrandingFile file);

    /** @throws org.tomes.problem.StaleRecord if the register contains another revision */
    void remove(Tx tx, BrandingFile file);

    /** Keeps the content of a file that was added or updated in the same write. */
    void keep(Tx tx, BrandingKind kind, byte[] content);
}
