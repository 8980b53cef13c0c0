package org.tomes.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The step of the build that says what is in the package; it must work without a network. */
class BillOfMaterialsTest {

    @TempDir
    private Path folder;

    @Test
    void librariesHaveHashesLicencesOfTheirOwnOrOfAParentAndWhatTheyNeed() throws Exception {
        Path tree = Files.writeString(folder.resolve("tree.dot"), """
                digraph "org.example:program:jar:1.0-SNAPSHOT" {
                	"org.example:program:jar:1.0-SNAPSHOT" -> "org.example:window:jar:2:compile" ;
                	"org.example:program:jar:1.0-SNAPSHOT" -> "org.example:store:jar:3:runtime (version managed from 2; scope not updated to compile)" ;
                	"org.example:window:jar:2:compile" -> "org.example:window:jar:linux:2:compile" ;
                	"org.example:window:jar:2:compile" -> "(org.example:store:jar:3:runtime - version managed from 1; omitted for duplicate)" ;
                 }
                """);
        pom("window", "2", "<licenses><license><name>The MIT License (MIT)</name></license><license><name>Of one's own &amp; new</name></license></licenses>");
        pom("store", "3", "<parent><groupId>org.example</groupId><artifactId>parent</artifactId><version>7</version></parent><description>\n Keeps\n things </description>");
        pom("parent", "7", "<licenses><license><name>Apache License, Version 2.0</name></license></licenses>");
        for (String jar : new String[] {"window-2", "window-2-linux", "store-3"}) {
            Files.writeString(folder.resolve(jar + ".jar"), jar);
        }
        Path program = Files.writeString(folder.resolve("pom.xml"), "<project/>");
        Path bill = folder.resolve("bill.xml");

        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                "src/licence/BillOfMaterials.java", tree.toString(), folder.toString(), folder.toString(), "src/licence/allowed.txt",
                program.toString(), bill.toString()).redirectErrorStream(true).start();
        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).isEmpty();
        assertThat(process.waitFor()).isZero();

        String store = "pkg:maven/org.example/store@3?type=jar";
        String window = "pkg:maven/org.example/window@2?classifier=linux&amp;type=jar";
        assertThat(bill).content(StandardCharsets.UTF_8)
                .contains("<component type=\"application\" bom-ref=\"pkg:maven/org.example/program@1.0-SNAPSHOT?type=jar\">")
                .containsSubsequence("bom-ref=\"" + window + "\"", "<id>MIT</id>", "<name>Of one's own &amp; new</name>", "<purl>" + window + "</purl>")
                .containsSubsequence("bom-ref=\"" + store + "\"", "<description>Keeps things</description>",
                        "<hash alg=\"SHA-256\">" + sha256("store-3") + "</hash>", "<id>Apache-2.0</id>")
                .containsSubsequence("<dependency ref=\"pkg:maven/org.example/window@2?type=jar\">", "<dependency ref=\"" + window + "\"/>",
                        "<dependency ref=\"" + store + "\"/>", "</dependency>");
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private void pom(String name, String version, String content) throws IOException {
        Path at = Files.createDirectories(folder.resolve("org/example").resolve(name).resolve(version));
        Files.writeString(at.resolve(name + "-" + version + ".pom"), "<project>" + content + "</project>");
    }
}
