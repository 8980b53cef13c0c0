package org.tomes.nsg;

/** Direction of traffic, as seen from the network interface. */
public enum Direction {
    INBOUND("Inbound"),
    OUTBOUND("Outbound");

    private final String azureName;

    Direction(String azureName) {
        this.azureName = azureName;
    }

    /** Returns the name used by Azure, for example {@code Inbound}. */
    public String azureName() {
        return azureName;
    }
}
