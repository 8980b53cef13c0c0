package org.tomes.document.figure.network;

import java.util.List;
import org.tomes.document.figure.network.MapModel.Thing;
import org.tomes.text.Texts;

/** Draws, below the networks, the resources that do not belong to a subnet in the snapshot. */
record UnplacedResourcesBox(List<Thing> things, double width, Texts texts) {

    private static final double PAD = 7;
    private static final double NARROWEST = 134;
    private static final int MAX_RESOURCES = 30;

    /**
     * @return y coordinate of the end; {@code top} if there are no such resources
     */
    double draw(DrawingBuilder drawing, double top) {
        if (things.isEmpty()) {
            return top;
        }
        int columns = Math.max(1, (int) ((width - 2 * PAD) / (NARROWEST + MapStyle.GAP)));
        double columnWidth = (width - 2 * PAD - (columns - 1) * MapStyle.GAP) / columns;
        drawing.text(texts.get("map.loose"), PAD, top + 10, MapStyle.TEXT, true, MapStyle.INK);
        double y = top + 16;
        double tallest = 0;
        List<Thing> shownThings = things.subList(0, Math.min(things.size(), MAX_RESOURCES));
        for (int i = 0; i < shownThings.size(); i++) {
            ResourceCard chip = new ResourceCard(shownThings.get(i), columnWidth);
            chip.draw(drawing, PAD + i % columns * (columnWidth + MapStyle.GAP), y);
            tallest = Math.max(tallest, chip.height());
            if (i % columns == columns - 1 || i == shownThings.size() - 1) {
                y += tallest + 4;
                tallest = 0;
            }
        }
        if (things.size() > MAX_RESOURCES) {
            drawing.text(texts.get("map.more", things.size() - MAX_RESOURCES, texts.get("map.moreOf.several")), PAD,
                    y + 7, MapStyle.SMALL, true, MapStyle.MUTED);
            y += 11;
        }
        drawing.box(0, top, width, y - top + 2, 5, null, MapStyle.UNREAD_LINE);
        return y + 6;
    }
}
