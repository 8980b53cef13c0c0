package org.tomes.growth;

import org.tomes.document.figure.network.MapModel;
import org.tomes.document.figure.network.MapModelReader;
import org.tomes.document.figure.network.NetworkMap;
import org.tomes.inventory.Inventory;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/** What else is read from one snapshot: its map. */
final class Readings {

    private final GrowthTable table;
    private final int size;

    Readings(GrowthTable table, int size) {
        this.table = table;
        this.size = size;
    }

    void of(Inventory inventory) {
        Texts texts = Texts.in(Language.EN);
        MapModel model = table.measure("map: reading", size, () -> MapModelReader.of(inventory));
        table.measure("map: drawing the whole", size, () -> NetworkMap.ofAllNetworks(model, "", texts));
        table.measure("map: figures of a document", size, () -> NetworkMap.figures(model, texts));
    }
}
