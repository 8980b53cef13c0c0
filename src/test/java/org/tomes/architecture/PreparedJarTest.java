package org.tomes.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.SlowTest;

/** The step of packaging that copies the jars of the class path without what the image has no use for. */
@SlowTest
class PreparedJarTest {

    private static final String MANIFEST = "Manifest-Version: 1.0\r\nImplementation-Version: 1.2.3-SNAPSHOT\r\n"
            + "Multi-Release: true\r\nMain-Class: org.example.Main\r\n\r\nName: a/A.txt\r\nSHA-256-Digest: AAAA\r\n\r\n";

    /** Programs ask the manifest of their jar which version they are. */
    @Test
    void manifestKeepsTheVersionButNoHashesOfSignatures(@TempDir Path work) throws Exception {
        try (JarFile copy = copy(work, Map.of(JarFile.MANIFEST_NAME, MANIFEST, "a/A.txt", "text"))) {
            Attributes main = copy.getManifest().getMainAttributes();
            assertThat(main.getValue(Attributes.Name.IMPLEMENTATION_VERSION)).isEqualTo("1.2.3-SNAPSHOT");
            assertThat(main.getValue(Attributes.Name.MAIN_CLASS)).isEqualTo("org.example.Main");
            assertThat(copy.getManifest().getEntries()).isEmpty();
        }
    }

    @Test
    void onlyTheNewestEntriesForThisJavaStay(@TempDir Path work) throws Exception {
        Map<String, String> entries = new TreeMap<>(Map.of(JarFile.MANIFEST_NAME, MANIFEST, "a/A.txt", "for all",
                "a/B.txt", "for all", "META-INF/versions/9/a/A.txt", "for 9", "META-INF/versions/11/a/A.txt", "for 11",
                "META-INF/versions/999/a/A.txt", "for 999", "META-INF/versions/9/a/New.txt", "new"));
        try (JarFile copy = copy(work, entries)) {
            assertThat(copy.isMultiRelease()).isFalse();
            assertThat(copy.stream().map(ZipEntry::getName)).containsExactlyInAnyOrder(JarFile.MANIFEST_NAME, "a/A.txt",
                    "a/B.txt", "a/New.txt");
            assertThat(copy.getInputStream(copy.getEntry("a/A.txt"))).hasContent("for 11");
        }
    }

    @Test
    void leftOutEntriesAndFoldersAreMissing(@TempDir Path work) throws Exception {
        try (JarFile copy = copy(work,
                Map.of(JarFile.MANIFEST_NAME, MANIFEST, "META-INF/A.RSA", "key", "a/", "", "a/A.txt", "text"))) {
            assertThat(copy.stream().map(ZipEntry::getName)).containsExactlyInAnyOrder(JarFile.MANIFEST_NAME,
                    "a/A.txt");
        }
    }

    private static JarFile copy(Path work, Map<String, String> entries) throws Exception {
        Path jar = work.resolve("library-1.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        Path copy = work.resolve("copy.jar");
        step(Files.createDirectory(work.resolve("classes"))).invoke(null, jar, copy);
        return new JarFile(copy.toFile());
    }

    private static Method step(Path classes) throws IOException, ReflectiveOperationException {
        try (Stream<Path> files = Files.list(Path.of("installer/common"))) {
            List<String> arguments = Stream
                    .concat(Stream.of("-d", classes.toString(), "-proc:none", "-cp",
                            System.getProperty("java.class.path")),
                            files.map(Path::toString).filter(file -> file.endsWith(".java")))
                    .toList();
            assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)))
                    .isZero();
        }
        try (URLClassLoader loader = new URLClassLoader(new URL[]{classes.toUri().toURL()},
                PreparedJarTest.class.getClassLoader())) {
            Class<?> prepare = loader.loadClass("Prepare");
            loader.loadClass("LeanClass");
            Method lean = prepare.getDeclaredMethod("lean", Path.class, Path.class);
            lean.setAccessible(true);
            return lean;
        }
    }
}
