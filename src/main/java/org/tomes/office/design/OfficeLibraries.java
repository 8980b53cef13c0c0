package org.tomes.office.design;

import java.io.File;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.xml.transform.TransformerFactory;
import org.apache.poi.util.TempFile;
import org.apache.poi.util.TempFileCreationStrategy;
import org.tomes.files.TemporaryFolder;

/** Settles for the whole process what the libraries for office formats would else choose for themselves. */
public final class OfficeLibraries {

    private static final String XML_FACTORY = "javax.xml.transform.TransformerFactory";

    static {
        nameXmlFactory();
        // POI would write whole sheets into one folder for all users of the computer, which belongs to whoever came
        // first.
        TempFile.setTempFileCreationStrategy(new OwnersFiles());
        // Pictures fit into memory.
        ImageIO.setUseCache(false);
    }

    private OfficeLibraries() {
    }

    /** Whoever reads or writes with POI or ImageIO says so first. */
    public static void settle() {
        // The work is done once, when this class is first met.
    }

    /**
     * POI asks for a new {@link TransformerFactory} for each small part that it saves, and each time Java looks through
     * every library on the class path for one. Named beforehand, the platform's own is found at once, and no library
     * can put another in its place.
     */
    private static void nameXmlFactory() {
        if (System.getProperty(XML_FACTORY) == null) {
            System.setProperty(XML_FACTORY, TransformerFactory.newDefaultInstance().getClass().getName());
        }
    }

    private static final class OwnersFiles implements TempFileCreationStrategy {

        @Override
        public File createTempFile(String prefix, String suffix) throws IOException {
            return TemporaryFolder.ofProcess().newFile(suffix == null ? "" : suffix).toFile();
        }

        @Override
        public File createTempDirectory(String prefix) throws IOException {
            return TemporaryFolder.ofProcess().newFolder().toFile();
        }
    }
}
