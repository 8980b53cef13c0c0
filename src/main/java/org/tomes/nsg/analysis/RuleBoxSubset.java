package org.tomes.nsg.analysis;

import java.util.BitSet;

/** A selection of the pieces of an index: queried individually for few pieces, as a set for many. */
interface RuleBoxSubset {

    boolean has(int piece);

    BitSet bits();
}
