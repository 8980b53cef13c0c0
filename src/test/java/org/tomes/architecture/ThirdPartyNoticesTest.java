package org.tomes.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.JavaProcess;
import org.tomes.SlowTest;

/** The step of the build that lets no library into the package under a licence that nobody allowed. */
@SlowTest
class ThirdPartyNoticesTest {

    private record Outcome(int exitCode, String errors) {
    }

    @TempDir
    private Path folder;

    @BeforeEach
    void aJarWithANoticeAndOneWithout() throws IOException {
        jar("speaking-1.0.jar", "META-INF/NOTICE", "Speaking is made by its makers.");
        jar("silent-2.0-linux.jar", "org/Silent.class", "code");
        Files.writeString(folder.resolve("Apache-2.0.txt"), "The text of the Apache licence.");
        Files.writeString(folder.resolve("CC0-1.0.txt"), "The text of CC0.");
        Files.writeString(folder.resolve("MPL-2.0.txt"), "The text of the Mozilla licence.");
        Files.writeString(folder.resolve("BSD-3-Clause.txt"),
                "Copyright (c) <year> <owner>.\nThe text of the BSD licence.");
    }

    @Test
    void noticesOfJarsAndTextsOfLicencesAreWritten() throws Exception {
        Outcome outcome = run(component("speaking", "1.0", "", "<id>Apache-2.0</id>"), component("silent", "2.0",
                "?classifier=linux", "<name>Anything at all</name></license><license><id>CC0-1.0</id>"));
        assertThat(outcome).isEqualTo(new Outcome(0, ""));
        assertThat(folder.resolve("THIRD-PARTY-NOTICES.txt")).content(StandardCharsets.UTF_8)
                .contains("org.example:silent 2.0 (linux)\n  Licence: CC0-1.0", "The text of CC0.")
                .contains("org.example:speaking 1.0\n  Licence: Apache-2.0", "Speaking is made by its makers.");
    }

    @Test
    void failsBuildOnUnlistedLicenceMissingHolderOrMissingSource() throws Exception {
        Outcome outcome = run(component("speaking", "1.0", "", "<id>SSPL-1.0</id>"),
                component("silent", "2.0", "?classifier=linux", "<id>BSD-3-Clause</id>"),
                component("speaking", "1.0", "", "<id>MPL-2.0</id>"));
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.errors()).contains("org.example:speaking 1.0 comes under SSPL-1.0",
                "org.example:silent 2.0 (linux) (BSD-3-Clause) says nowhere who holds its rights",
                "org.example:speaking 1.0 (MPL-2.0) has to say where its source is");
        assertThat(folder.resolve("THIRD-PARTY-NOTICES.txt")).doesNotExist();
    }

    @Test
    void offlineBuildUsesTheLastBillOfMaterialsForTheSameJars() throws Exception {
        Outcome outcome = run(true, component("speaking", "1.0", "", "<id>Apache-2.0</id>"),
                component("silent", "2.0", "?classifier=linux", "<id>CC0-1.0</id>"));
        assertThat(outcome).isEqualTo(new Outcome(0, ""));
        assertThat(folder.resolve("bill.xml")).hasSameBinaryContentAs(folder.resolve("bom/bill.xml"));
        assertThat(folder.resolve("THIRD-PARTY-NOTICES.txt")).content(StandardCharsets.UTF_8)
                .contains("org.example:speaking 1.0");
    }

    @Test
    void offlineBuildWithTheBillOfOtherJarsSucceedsWithoutNotices() throws Exception {
        assertThat(run(true, component("speaking", "0.9", "", "<id>Apache-2.0</id>"))).isEqualTo(new Outcome(0, ""));
        assertThat(folder.resolve("bill.xml")).doesNotExist();
        assertThat(folder.resolve("THIRD-PARTY-NOTICES.txt")).doesNotExist();
    }

    private Outcome run(String... components) throws Exception {
        return run(false, components);
    }

    private Outcome run(boolean offline, String... components) throws Exception {
        Path bill = Files.writeString(Files.createDirectories(folder.resolve("bom")).resolve("bill.xml"),
                "<bom><components>" + String.join("", components) + "</components></bom>");
        Process process = new ProcessBuilder(JavaProcess.executable(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
                "src/licence/ThirdPartyNotices.java", bill.toString(), folder.toString(), "src/licence",
                folder.toString(), "offline=" + offline).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        String errors = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), errors);
    }

    private static String component(String name, String version, String qualifiers, String licence) {
        return "<component><group>org.example</group><name>" + name + "</name><version>" + version
                + "</version><licenses><license>" + licence + "</license></licenses><purl>pkg:maven/org.example/" + name
                + "@" + version + qualifiers + "</purl></component>";
    }

    private void jar(String name, String entry, String content) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve(name)))) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
    }
}
