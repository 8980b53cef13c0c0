package org.tomes.office.design;

import java.util.List;
import org.tomes.document.content.Block.Align;
import org.tomes.document.content.Block.Column;

/**
 * Decides which column heads are written upright, from bottom to top: the heads above the letters of a matrix, so that
 * many narrow columns can have heads with full names.
 */
public final class ColumnHeaderRotation {

    /** Up to this number of centred columns, there is room for their heads side by side. */
    private static final int SIDE_BY_SIDE = 6;
    /** Maximum height of an upright head, in points. */
    public static final float HIGHEST = 135;

    private ColumnHeaderRotation() {
    }

    /** Whether the centred columns of such a table have upright heads. */
    public static boolean in(List<Column> columns) {
        return columns.stream().filter(column -> column.align() == Align.CENTRE).count() > SIDE_BY_SIDE;
    }
}
