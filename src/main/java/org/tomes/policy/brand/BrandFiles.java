package org.tomes.policy.brand;

import java.util.Optional;
import org.tomes.ledger.Tx;

/** The template and the logo of one register. */
public interface BrandFiles {

    Optional<BrandFile> find(BrandKind kind);

    /** The bytes of a file that is there; empty where none is. */
    Optional<byte[]> content(BrandKind kind);

    BrandFile add(Tx tx, BrandFile file);

    /** @throws org.tomes.problem.StaleRecord where the register holds another revision */
    BrandFile update(Tx tx, BrandFile file);

    /** @throws org.tomes.problem.StaleRecord where the register holds another revision */
    void remove(Tx tx, BrandFile file);

    /** Keeps the content of a file that was added or updated in the same write. */
    void keep(Tx tx, BrandKind kind, byte[] content);
}
