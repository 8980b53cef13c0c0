package org.tomes.office.design;

import javax.xml.transform.TransformerFactory;

/**
 * POI asks for a new {@link TransformerFactory} for each small part that it saves, and each time Java looks through every
 * library on the class path for one. Named beforehand, the platform's own is found at once, and no library can put another
 * in its place.
 */
public final class PlatformXml {

    private static final String FACTORY = "javax.xml.transform.TransformerFactory";

    static {
        if (System.getProperty(FACTORY) == null) {
            System.setProperty(FACTORY, TransformerFactory.newDefaultInstance().getClass().getName());
        }
    }

    private PlatformXml() {
    }

    /** Whoever writes with POI says so first. */
    public static void settle() {
        // The work is done once, when this class is first met.
    }
}
