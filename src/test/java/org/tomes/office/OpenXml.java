package org.tomes.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.apache.logging.log4j.LogManager;
import org.apache.xmlbeans.XmlObject;

/**
 * Validates Word and Excel files against the schemas of Office Open XML (ECMA-376). Their classes are loaded apart from
 * those of the tests, because Tomes is shipped with a selection of them only.
 */
public final class OpenXml {

    private static final Path SCHEMAS = Path.of("target", "open-xml-schemas", "poi-ooxml-full.jar");
    private static final Function<byte[], List<String>> VALIDATION = validation();

    private OpenXml() {
    }

    /** Returns the violations in all parts of the file. */
    public static List<String> violations(byte[] file) {
        return VALIDATION.apply(file);
    }

    @SuppressWarnings("unchecked")
    private static Function<byte[], List<String>> validation() {
        assertThat(SCHEMAS).as("mvn process-test-resources copies the schemas").exists();
        try {
            // Stays open as long as the tests run, since classes are loaded on demand.
            URLClassLoader loader = new URLClassLoader(new URL[]{SCHEMAS.toUri().toURL(), location(XmlObject.class),
                location(LogManager.class), location(OpenXmlValidation.class)}, ClassLoader.getPlatformClassLoader());
            return (Function<byte[], List<String>>) loader.loadClass(OpenXmlValidation.class.getName())
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("the schemas cannot be loaded", e);
        }
    }

    private static URL location(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }
}
