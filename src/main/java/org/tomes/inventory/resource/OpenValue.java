package org.tomes.inventory.resource;

/** Reports that a value of a template was read that only a deployment determines, see {@link Resource#declared()}. */
public final class OpenValue extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String property;

    OpenValue(String property) {
        super("open value", null, false, false);
        this.property = property;
    }

    /** Returns the name of the property in Azure's notation. */
    public String property() {
        return property;
    }
}
