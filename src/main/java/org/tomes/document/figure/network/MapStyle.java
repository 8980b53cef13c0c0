package org.tomes.document.figure.network;

import java.util.List;
import org.tomes.document.content.Drawing.Stroke;

/**
 * Colours, lines and dimensions of the map, in points. Elements with different colours also have different line styles
 * or labels.
 */
final class MapStyle {

    static final int INK = 0x1F2A33;
    static final int MUTED = 0x4E5C66;
    static final int ACCENT = 0x0B5C7D;
    static final int WARNING = 0x9A3412;
    static final int PAPER = 0xFFFFFF;
    static final int NET = 0xF1F6F9;
    static final int HEAD = 0xD9E7EE;
    static final Stroke NET_LINE = new Stroke(ACCENT, 1.1, List.of());
    static final Stroke UNREAD_LINE = new Stroke(MUTED, 0.9, List.of(1.5, 2.0));
    static final Stroke GUARDED = new Stroke(INK, 0.8, List.of());
    static final Stroke UNGUARDED = new Stroke(WARNING, 1.4, List.of(5.0, 2.5));
    static final Stroke FINE = new Stroke(INK, 0.7, List.of());
    static final Stroke CHIP = new Stroke(0x9FB0BA, 0.5, List.of());
    static final Stroke PEERING = new Stroke(ACCENT, 1.6, List.of());
    static final Stroke BROKEN_PEERING = new Stroke(ACCENT, 1.6, List.of(3.0, 2.5));
    static final double TITLE = 9;
    static final double TEXT = 8.2;
    static final double SMALL = 8;
    static final double GAP = 6;

    private MapStyle() {
    }
}
