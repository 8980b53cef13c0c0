package org.tomes.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExternalOpenerTest {

    private static final Pattern WAYS_OUT = Pattern.compile(
            "showDocument\\(|getHostServices|java\\.awt\\.Desktop|ProcessBuilder|Runtime\\.getRuntime\\(\\)\\.exec");

    @TempDir
    private Path folder;
    private final List<String> opened = new ArrayList<>();
    private final ExternalOpener door = new ExternalOpener(opened::add);

    @ParameterizedTest
    @ValueSource(
            strings = {"javascript:alert(1)", "file:///etc/passwd", "\\\\host\\share\\x.exe", "ftp://example.org/x",
                "data:text/html,x", "C:\\x.exe", "https:", "https://", "http:/x", "https://user:secret@example.org/",
                "https://bank.example@evil.example/", "ms-msdt:/id", "mailto:a@b.c", "https://exa mple.org/", "", "x"})
    void onlyWebAddressesAreOpened(String address) {
        door.link(address);
        assertThat(opened).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://learn.microsoft.com/azure?x=1#y", "HTTP://intranet:8080/path"})
    void addressesOfTheWebAre(String address) {
        door.link(address);
        assertThat(opened).containsExactly(address);
    }

    @Test
    void foldersAndWhatIsOnlyReadAreOpenedAndProgramsAreNot() throws IOException {
        for (String name : List.of("a.exe", "a.sh", "a.desktop", "a.lnk", "a.html", "a.docm", "a.pdf.bat", "a",
                "a.jar")) {
            door.file(Files.createFile(folder.resolve(name)));
        }
        door.file(folder.resolve("missing.pdf"));
        assertThat(opened).isEmpty();

        door.file(Files.createFile(folder.resolve("Übersicht 1.PDF")));
        door.file(folder);
        assertThat(opened).hasSize(2).allMatch(address -> address.startsWith("file:///"));
    }

    @Test
    void onlyExternalOpenerOpensExternalLinks() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            List<String> found = sources.filter(file -> file.toString().endsWith(".java"))
                    .filter(ExternalOpenerTest::leadsOut)
                    .map(file -> file.getFileName().toString())
                    .toList();
            assertThat(found).containsExactly("ExternalOpener.java");
        }
    }

    private static boolean leadsOut(Path source) {
        try {
            return WAYS_OUT.matcher(Files.readString(source)).find();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
