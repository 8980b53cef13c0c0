package org.tomes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.app.AppContext;
import org.tomes.app.AppPaths;
import org.tomes.app.AuditPackFactory;
import org.tomes.app.MadeRegisters;
import org.tomes.app.OpenRegister;
import org.tomes.files.Sha256;
import org.tomes.text.Language;
import org.tomes.text.Texts;

class DocumentPackTest {

    @TempDir
    private Path folder;
    private CliFixture cli;

    @BeforeEach
    void open() {
        cli = new CliFixture(folder);
        cli.exampleCompany();
    }

    @Test
    void auditPackIsCompleteAndItsHashesMatch() throws IOException {
        assertThat(cli.run("document", "pack", "--out", "pack.zip").exitCode()).isZero();
        Map<String, byte[]> files = files(Files.readAllBytes(folder.resolve("pack.zip")));

        assertThat(files).containsKeys("documents/cloud-security-policy-1.0-en.pdf",
                "documents/statement-of-applicability-1.0-en.pdf", "documents/change-report-draft-en.pdf",
                "reviews.xlsx", "README.txt", "MANIFEST.sha256");
        assertThat(files.keySet()).anyMatch(name -> name.startsWith("evidence/") && !name.endsWith(".xlsx"));
        List<String> sums = new String(files.get("MANIFEST.sha256"), StandardCharsets.UTF_8).lines().toList();
        assertThat(sums).hasSize(files.size() - 1)
                .allSatisfy(line -> assertThat(line)
                        .isEqualTo(Sha256.of(files.get(line.substring(66))) + "  " + line.substring(66)));
    }

    @Test
    void releasedFilesInThePackVerify() throws IOException {
        cli.run("document", "pack", "--out", "pack.zip");
        Files.write(folder.resolve("policy.pdf"), files(Files.readAllBytes(folder.resolve("pack.zip")))
                .get("documents/cloud-security-policy-1.0-en.pdf"));

        assertThat(cli.run("document", "verify", "policy.pdf").exitCode()).isZero();
    }

    @Test
    void equalRegisterAndTimeGiveAnIdenticalPack() throws IOException {
        try (OpenRegister register = new AppContext(MadeRegisters.NOVEMBER, new AppPaths(folder, folder))
                .open(folder.resolve("r"))) {
            for (String name : List.of("one.zip", "other.zip")) {
                AuditPackFactory.of(register, Texts.in(Language.EN))
                        .write(folder.resolve(name), "Hallerbrück", register.records().trail().head());
            }
        }

        assertThat(folder.resolve("other.zip")).hasSameBinaryContentAs(folder.resolve("one.zip"));
    }

    private static Map<String, byte[]> files(byte[] pack) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(pack))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }
}
