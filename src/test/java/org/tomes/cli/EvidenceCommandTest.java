package org.tomes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The fixture's today is 24 November 2026. */
class EvidenceCommandTest {

    @TempDir
    private Path folder;
    private CliFixture cli;

    @BeforeEach
    void createRegister() {
        cli = new CliFixture(folder);
        cli.register();
        cli.run("person", "add", "Anna");
        cli.run("measure", "add", "--title", "Netze trennen");
    }

    private String add(String... words) {
        CliFixture.Result result = cli
                .run(Stream.concat(Stream.of("evidence", "add"), Arrays.stream(words)).toArray(String[]::new));
        assertThat(result.exitCode()).as(result.err()).isZero();
        return result.out().strip();
    }

    @Test
    void exportReturnsTheStoredFileAndEqualContentIsStoredOnce() throws IOException, SQLException {
        byte[] content = new byte[1_300_000];
        new Random(7).nextBytes(content);
        Files.write(folder.resolve("a.bin"), content);
        Files.write(folder.resolve("b.bin"), content);
        assertThat(add("a.bin", "--title", "Wiederherstellungstest", "--measure", "tom-001", "--valid-until",
                "2026-12-20")).isEqualTo("E-001");
        add("b.bin");
        assertThat(cli.run("evidence", "save", "E-001", "out.bin").exitCode()).isZero();
        assertThat(folder.resolve("out.bin")).hasBinaryContent(content);
        assertThat(cli.run("evidence", "save", "E-001", "out.bin").exitCode()).isEqualTo(3);
        var list = cli.run("evidence", "list", "--json").json().get("evidence");
        assertThat(list).hasSize(2);
        assertThat(list.get(0).get("sha256")).isEqualTo(list.get(1).get("sha256"));
        assertThat(list.get(0).get("validity").asText()).isEqualTo("EXPIRES_SOON");
        assertThat(cli.run("evidence", "list", "--measure", "TOM-001", "--json").json().get("evidence")).hasSize(1);
        assertThat(cli.run("evidence", "list", "--expiring", "--json").json().get("evidence")).hasSize(1);
        assertThat(cli.run("review", "list", "--due", "--type", "evidence", "--json").json().get("reviews")).hasSize(1);
        cli.sql("create table one (n integer check (n = 1))", "insert into one select count(*) from evidence_file",
                "drop table one");
    }

    @Test
    void newVersionReplacesTheOlderOneWhichIsRetained() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "alt");
        Files.writeString(folder.resolve("b.txt"), "neu");
        add("a.txt", "--captured", "2026-01-01", "--valid-until", "2026-01-31");
        assertThat(cli.run("evidence", "list", "--json").json().at("/evidence/0/validity").asText())
                .isEqualTo("EXPIRED");
        assertThat(cli.run("evidence", "revise", "--code", "E-001", "b.txt", "--json")
                .json()
                .at("/evidence/version")
                .asInt()).isEqualTo(2);
        var versions = cli.run("evidence", "show", "1", "--json").json().at("/evidence/versions");
        assertThat(versions.findValuesAsText("fileName")).containsExactly("a.txt", "b.txt");
        assertThat(cli.run("evidence", "list", "--json").json().at("/evidence/0/validity").asText()).isEqualTo("VALID");
    }

    @Test
    void evidenceIsNeitherCapturedInTheFutureNorInvalidBeforeItWasCaptured() {
        assertThat(cli.run("evidence", "add", "--link", "https://x.example", "--captured", "2027-01-01").err())
                .contains("2027-01-01 is in the future");
        assertThat(cli.run("evidence", "add", "--link", "https://x.example", "--captured", "2026-02-01",
                "--valid-until", "2026-01-31").err()).contains("2026-01-31 is before the capture on 2026-02-01");
        assertThat(cli.run("evidence", "list", "--json").json().get("evidence")).isEmpty();
        assertThat(cli.run("evidence", "add", "--link", "https://x.example", "--captured", "2026-02-01",
                "--valid-until", "2026-02-01").exitCode()).isZero();
    }

    @Test
    void onlyAddressesOfTheWebAreLinks() {
        assertThat(add("--link", "https://intranet.example/backup?a=1")).isEqualTo("E-001");
        for (String bad : List.of("javascript:alert(1)", "file:///etc/passwd", "ftp://x.example/", "https://",
                "https://user:secret@x.example/", "x", "")) {
            assertThat(cli.run("evidence", "add", "--link", bad).exitCode()).as(bad).isEqualTo(2);
        }
        assertThat(cli.run("evidence", "list", "--json").json().get("evidence")).hasSize(1);
    }

    @Test
    void rejectsInvalidFilesWithoutStoringThem() throws IOException {
        Files.createFile(folder.resolve("empty"));
        try (RandomAccessFile large = new RandomAccessFile(folder.resolve("large").toFile(), "rw")) {
            large.setLength(50L * 1024 * 1024 + 1);
        }
        Files.createDirectory(folder.resolve("dir"));
        for (String bad : List.of("empty", "large", "dir", "missing")) {
            assertThat(cli.run("evidence", "add", bad).exitCode()).as(bad).isEqualTo(3);
        }
        assertThat(cli.run("evidence", "add").exitCode()).isEqualTo(2);
        assertThat(cli.run("evidence", "add", "--snapshot", "3").exitCode()).isEqualTo(2);
        assertThat(cli.run("evidence", "add", "--link", "https://x.example/", "--control", "A.9.99").exitCode())
                .isEqualTo(2);
        assertThat(cli.run("evidence", "list", "--json").json().get("evidence")).isEmpty();
    }

    @Test
    void exportIsAFolderWithTheFilesAndAWorkbookOfTexts() throws IOException {
        Files.writeString(folder.resolve("=cmd.txt"), "x");
        add("=cmd.txt", "--title", "=HYPERLINK(\"https://x.example\")", "--control", "8.20", "--measure", "TOM-001");
        add("--link", "https://x.example/");
        CliFixture.Result result = cli.run("evidence", "export", "out", "--json");
        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(folder.resolve("out/E-001 =cmd.txt")).hasContent("x");
        try (var workbook = WorkbookFactory.create(folder.resolve("out/Evidence index.xlsx").toFile())) {
            Sheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getLastRowNum()).isEqualTo(2);
            for (var row : sheet) {
                for (Cell cell : row) {
                    assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                }
            }
            assertThat(sheet.getRow(1).getCell(1).getStringCellValue()).startsWith("=HYPERLINK");
            assertThat(sheet.getRow(1).getCell(9).getStringCellValue()).isEqualTo("TOM-001, A.8.20");
        }
        try (Stream<Path> files = Files.list(folder.resolve("out"))) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void fileAlteredInTheRegisterIsNotHandedOut() throws IOException, SQLException {
        Files.writeString(folder.resolve("a.txt"), "wahr");
        add("a.txt");
        cli.sql("update evidence_piece set content = cast('falsch' as bytea)");
        CliFixture.Result result = cli.run("evidence", "export", "out");
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err()).contains("SHA-256 hash");
        assertThat(folder.resolve("out/E-001 a.txt")).doesNotExist();
    }
}
