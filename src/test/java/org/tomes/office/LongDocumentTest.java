package org.tomes.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.JavaProcess;
import org.tomes.Main;
import org.tomes.app.AppContext;
import org.tomes.app.AppPaths;
import org.tomes.app.MadeRegisters;
import org.tomes.app.OpenRegister;
import org.tomes.ledger.Actor;
import org.tomes.measure.MeasureBuilder;

/**
 * A policy with thousands of measures in a small heap: 20,000 have to fit into 256 MB, so 4,000 get a proportional
 * share.
 */
class LongDocumentTest {

    private static final int MEASURES = 4_000;
    private static final String HEAP = System.getProperty("tomes.heap", "64m");

    @TempDir
    private Path folder;

    @Test
    void policyOverThousandsOfMeasuresFitsIntoASmallHeap() throws IOException, InterruptedException {
        Path path = folder.resolve("register");
        MadeRegisters.empty(path);
        try (OpenRegister register = new AppContext(MadeRegisters.NOVEMBER, new AppPaths(folder, folder)).open(path)) {
            register.records()
                    .measures()
                    .addAll(new Actor("", "somebody", "workstation"),
                            IntStream.range(0, MEASURES)
                                    .mapToObj(i -> new MeasureBuilder().code("M-" + i)
                                            .title("Netzwerksicherheitsgruppe an Subnetz " + i)
                                            .build())
                                    .toList());
        }
        Path said = folder.resolve("said");
        List<String> options = List.of("-Xmx" + HEAP, "-Djava.awt.headless=true", "-Duser.home=" + folder,
                "--enable-native-access=ALL-UNNAMED");
        Process export = new ProcessBuilder(
                JavaProcess.command(options, Main.class, "--register", path.toString(), "document", "export",
                        "cloud-security-policy", "--format", "docx,pdf", "--out", folder.resolve("out").toString()))
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(export.waitFor()).as(() -> said(said)).isZero();
    }

    private static String said(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
