package org.tomes.office.design;

import java.io.File;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.xml.transform.TransformerFactory;
import org.apache.poi.util.TempFile;
import org.apache.poi.util.TempFileCreationStrategy;
import org.tomes.files.TemporaryFolder;

/**
 * Configures, for the whole process, defaults that the libraries for office formats would otherwise choose themselves.
 */
public final class LibraryDefaults {

    private static final String XML_FACTORY = "javax.xml.transform.TransformerFactory";

    static {
        setXmlFactory();
        // By default POI writes whole sheets into one folder shared by all users of the computer, owned by whoever
        // created it first.
        TempFile.setTempFileCreationStrategy(new OwnersFiles());
        // Pictures fit into memory.
        ImageIO.setUseCache(false);
    }

    private LibraryDefaults() {
    }

    /** Must be called before POI or ImageIO is used. */
    public static void configure() {
        // The static initialiser of this class performs the configuration once.
    }

    /**
     * POI requests a new {@link TransformerFactory} for every small part it saves, and each time Java searches every
     * library on the class path for one. Naming the platform's own in advance makes the lookup fast, and prevents a
     * library from replacing it.
     */
    private static void setXmlFactory() {
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
