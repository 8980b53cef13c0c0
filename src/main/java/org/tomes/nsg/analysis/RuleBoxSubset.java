package org.tomes.nsg.analysis;

import java.util.BitSet;

/** A subset of the pieces of an index. It is queried piece by piece for few pieces, and as a bit set for many. */
interface RuleBoxSubset {

    boolean has(int piece);

    BitSet bits();
}
