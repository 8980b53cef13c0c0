package org.tomes.document.network;

import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.GeneratedPart;
import org.tomes.document.network.NetworkDocumentationData.View;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.resource.ResourceType;

/** A part of the network documentation; empty without a snapshot. */
abstract class SnapshotPart implements GeneratedPart<NetworkDocumentationData> {

    private final String name;
    private final String titleKey;

    /**
     * @param titleKey key of the title; without a snapshot, the title also names the part that was not assessed
     */
    SnapshotPart(String name, String titleKey) {
        this.name = name;
        this.titleKey = titleKey;
    }

    @Override
    public String name() {
        return name;
    }

    public String titleKey() {
        return titleKey;
    }

    @Override
    public void write(DocumentBuilder document, NetworkDocumentationData data) {
        data.view()
                .ifPresentOrElse(view -> write(document, data, view),
                        () -> document.notAssessed(document.texts().get(titleKey()),
                                document.texts().get("document.format.noSnapshot")));
    }

    /** States that no virtual network exists, or that none was collected. */
    final void writeWithoutNetworks(DocumentBuilder document, Inventory inventory) {
        if (inventory.covers(ResourceType.VIRTUAL_NETWORK)) {
            document.paragraphs("networkdocumentation.map.none");
        } else {
            document.notAssessed(document.texts().get(titleKey()),
                    document.texts().get("document.format.notInSnapshot"));
        }
    }

    abstract void write(DocumentBuilder document, NetworkDocumentationData data, View view);
}
