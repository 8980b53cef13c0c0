package org.tomes.growth;

import java.util.List;
import org.tomes.document.figure.network.MapModel;
import org.tomes.document.figure.network.MapReading;
import org.tomes.document.figure.network.NetworkMap;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.SnapshotDifference;
import org.tomes.inventory.resource.Resource;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/** What else is read from one snapshot: its map, and its difference from another. */
final class Readings {

    private final GrowthTable table;
    private final int size;

    Readings(GrowthTable table, int size) {
        this.table = table;
        this.size = size;
    }

    void of(Inventory inventory) {
        Texts texts = Texts.in(Language.EN);
        MapModel model = table.measure("map: reading", size, () -> MapReading.of(inventory));
        table.measure("map: drawing the whole", size, () -> NetworkMap.ofAllNetworks(model, "", texts));
        table.measure("map: figures of a document", size, () -> NetworkMap.figures(model, texts));
        List<Resource> resources = inventory.resources();
        Inventory half = new Inventory(inventory.snapshot(), resources.subList(0, resources.size() / 2));
        table.measure("difference of two snapshots", size, () -> SnapshotDifference.between(half, inventory));
    }
}
