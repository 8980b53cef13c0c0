package org.tomes.nsg.answer;

import java.util.BitSet;

/** Some of the pieces of an index: asked one by one where a few are in question, all at once where many are. */
interface PieceSelection {

    boolean has(int piece);

    BitSet bits();
}
