package org.tomes.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.JavaProcess;
import org.tomes.Main;
import org.tomes.app.AppContext;
import org.tomes.app.AppPaths;
import org.tomes.app.InputFileFinder;
import org.tomes.app.MadeRegisters;
import org.tomes.app.OpenRegister;
import org.tomes.inventory.Estate;
import org.tomes.inventory.importing.ReadingProgress;
import org.tomes.ledger.Actor;
import org.tomes.measure.MeasureBuilder;

/**
 * Documents of thousands of rows in a small heap: 20,000 have to fit into 256 MB, so fewer get a proportional share and
 * some megabytes for the program itself.
 */
class LongDocumentTest {

    private static final int MEASURES = 4_000;
    private static final int RESOURCES = 10_000;
    private static final Actor ACTOR = new Actor("", "somebody", "workstation");

    @TempDir
    private Path folder;

    @Test
    void policyOverThousandsOfMeasuresFitsIntoASmallHeap() throws IOException, InterruptedException {
        Path path = register(register -> register.records()
                .measures()
                .addAll(ACTOR,
                        IntStream.range(0, MEASURES)
                                .mapToObj(i -> new MeasureBuilder().code("M-" + i)
                                        .title("Netzwerksicherheitsgruppe an Subnetz " + i)
                                        .build())
                                .toList()));

        assertThatExportFits(path, "64m", "cloud-security-policy", "docx,pdf");
    }

    @Test
    void evidenceReportOnThousandsOfResourcesFitsIntoASmallHeap() throws IOException, InterruptedException {
        Path azure = folder.resolve("azure.json");
        new Estate(RESOURCES, 0).write(azure);
        Path path = register(register -> register.azure()
                .inventory()
                .importFiles(ACTOR, InputFileFinder.below(List.of(azure)), "", ReadingProgress.NONE));

        assertThatExportFits(path, "136m", "cloud-security-evidence", "pdf");
    }

    private Path register(Consumer<OpenRegister> content) throws IOException {
        Path path = folder.resolve("register");
        MadeRegisters.empty(path);
        try (OpenRegister register = new AppContext(MadeRegisters.NOVEMBER, new AppPaths(folder, folder)).open(path)) {
            content.accept(register);
        }
        return path;
    }

    private void assertThatExportFits(Path register, String heap, String kind, String formats)
            throws IOException, InterruptedException {
        Path output = folder.resolve("output.txt");
        List<String> options = List.of("-Xmx" + System.getProperty("tomes.heap", heap), "-XX:MaxNewSize=16m",
                "-Djava.awt.headless=true", "-Duser.home=" + folder, "--enable-native-access=ALL-UNNAMED");
        Process export = new ProcessBuilder(JavaProcess.command(options, Main.class, "--register", register.toString(),
                "document", "export", kind, "--format", formats, "--out", folder.resolve("out").toString()))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        int exitCode = export.waitFor();
        assertThat(exitCode).as(Files.readString(output)).isZero();
    }
}
