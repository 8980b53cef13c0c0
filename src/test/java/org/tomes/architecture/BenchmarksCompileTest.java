package org.tomes.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.SlowTest;

/**
 * Only the profile {@code bench} compiles the benchmarks, and it is used rarely: this test tells at once which of them
 * a change has left behind. Files that need what only that profile has, JMH and the peers, are not compiled here.
 */
@SlowTest
class BenchmarksCompileTest {

    private static final Path SOURCES = Path.of("src/jmh/java");

    @TempDir
    private Path output;

    @Test
    void benchmarksFitTheClassesThatTheyMeasure() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(said, Locale.ROOT, null)) {
            compiler.getTask(null, files, said,
                    List.of("-proc:none", "-d", output.toString(), "-cp", System.getProperty("java.class.path")), null,
                    files.getJavaFileObjectsFromPaths(sources())).call();
        }
        assertThat(said.getDiagnostics()
                .stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(diagnostic -> diagnostic.getSource().getName() + ":" + diagnostic.getLineNumber() + " "
                        + diagnostic.getMessage(Locale.ENGLISH))
                .collect(Collectors.toList())).isEmpty();
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> sources = Files.walk(SOURCES)) {
            return sources.filter(path -> path.toString().endsWith(".java") && !needsTheProfile(path)).toList();
        }
    }

    private static boolean needsTheProfile(Path source) {
        try {
            String text = Files.readString(source);
            return Stream
                    .of("org.openjdk.jmh.", "org.docx4j.", "org.apache.fop.", "com.microsoft.z3.", "DocumentBench",
                            "NsgBench", "Jmh.", "Z3Peer", "Docx4jPeer", "FopPeer")
                    .anyMatch(text::contains);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
