package org.tomes.nsg;

/** Seen from the network interface. */
public enum Direction {
    INBOUND("Inbound"),
    OUTBOUND("Outbound");

    private final String azureName;

    Direction(String azureName) {
        this.azureName = azureName;
    }

    /** As Azure writes it, {@code Inbound}. */
    public String azureName() {
        return azureName;
    }
}
