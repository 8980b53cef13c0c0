package org.tomes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompanyCommandTest {

    @TempDir
    private Path folder;
    private CliFixture cli;

    @BeforeEach
    void createRegister() {
        cli = new CliFixture(folder);
        cli.register();
        cli.run("person", "add", "Ada");
    }

    @Test
    void profileIsShownAndChangedFieldByField() {
        CliFixture.Result result = cli.run("company", "set", "--name", "Brenner", "--legal-form", "GmbH", "--employees",
                "120", "--author", "Ada", "--as", "Ada", "--json");

        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(result.json().at("/company/author").asText()).isEqualTo("Ada");
        assertThat(cli.run("company", "set", "--town", "Ulm", "--author", "", "--as", "Ada", "--json")
                .json()
                .at("/company")
                .toString()).contains("\"name\":\"Brenner\"", "\"town\":\"Ulm\"", "\"author\":null",
                        "\"employees\":120", "\"template\":\"\"");
        assertThat(cli.run("company", "show").out()).contains("Legal form", "GmbH");
        assertThat(cli.run("company", "set", "--employees", "-3").exitCode()).isEqualTo(2);
        assertThat(cli.run("company", "set", "--approver", "Nobody").exitCode()).isNotZero();
    }

    @Test
    void exportInAnotherLanguageThanTheCompanysTextsIsPointedOut() {
        cli.run("company", "set", "--name", "Brenner", "--text-language", "EN", "--as", "Ada");
        String out = folder.resolve("documents").toString();

        assertThat(cli.run("company", "show", "--json").json().at("/company/textLanguage").asText()).isEqualTo("en");
        assertThat(cli.run("--lang", "de", "document", "export", "responsibilities", "--out", out).err())
                .containsOnlyOnce("auf Englisch erfasst");
        assertThat(cli.run("--lang", "de", "document", "export", "statement-of-applicability", "--out", out).err())
                .contains("auf Englisch erfasst");
        assertThat(cli.run("document", "export", "tom-annex", "--out", out).err()).doesNotContain("not translated");
        assertThat(cli.run("company", "set", "--text-language", "fr").exitCode()).isEqualTo(2);
        cli.run("company", "set", "--text-language", "", "--as", "Ada");
        assertThat(cli.run("--lang", "de", "document", "export", "responsibilities", "--out", out).err())
                .doesNotContain("Englisch");
    }

    @Test
    void exportNamesWhatLacksATranslationUntilItIsComplete() {
        cli.run("company", "set", "--name", "Brenner", "--text-language", "de", "--scope", "Alle Standorte", "--as",
                "Ada");
        cli.run("measure", "add", "--title", "Sperren", "--target", "Alles ist gesperrt.", "--as", "Ada");
        String out = folder.resolve("documents").toString();
        String[] export = {"document", "export", "cloud-security-policy", "--out", out};

        assertThat(cli.run(export).err()).contains("One measure has no complete and current translation (TOM-001)",
                "The scope is not translated");

        cli.run("company", "set", "--scope-translation", "All sites", "--as", "Ada");
        cli.run("measure", "set", "TOM-001", "--title-en", "Locks", "--target-en", "Everything is locked.", "--as",
                "Ada");
        assertThat(cli.run(export).err()).doesNotContain("TOM-001", "scope").contains("findings and decisions");
        JsonNode measure = cli.run("measure", "show", "TOM-001", "--json").json().get("measure");
        assertThat(measure.get("titleEn").asText()).isEqualTo("Locks");
        assertThat(measure.get("translationStatus").asText()).isEqualTo("CURRENT");

        cli.run("measure", "set", "TOM-001", "--target", "Fast alles ist gesperrt.", "--as", "Ada");
        assertThat(cli.run(export).err()).contains("One measure has no complete and current translation (TOM-001)");
        cli.run("measure", "set", "TOM-001", "--translation-status", "current", "--as", "Ada");
        assertThat(cli.run(export).err()).doesNotContain("TOM-001");
    }

    @Test
    void scopeIsNotChangedWithoutItsTranslation() {
        cli.run("company", "set", "--name", "Brenner", "--text-language", "de", "--scope", "Alle Standorte",
                "--scope-translation", "All sites", "--as", "Ada");

        CliFixture.Result refused = cli.run("company", "set", "--scope", "Nur Ulm", "--as", "Ada");
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains("Adapt the translation");
        assertThat(cli.run("company", "set", "--scope", "Nur Ulm", "--scope-translation", "Ulm only", "--as", "Ada")
                .exitCode()).isZero();
    }

    @Test
    void contractDetailsCanBeChangedIndividuallyAndMissingOnesAreShown() {
        CliFixture.Result result = cli.run("company", "contract", "set", "--sub-processor", "Zeta GmbH | Ulm | Support",
                "--sub-processor", "Alpha|Bern|Backup", "--notification-hours", "24", "--as", "Ada", "--json");

        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(result.json().at("/contract/subProcessors/1/location").asText()).isEqualTo("Bern");
        assertThat(result.json().at("/contract/missing/0").asText()).isEqualTo("protectionOfficer");
        assertThat(cli.run("company", "contract", "show").out()).contains("Zeta GmbH (Ulm): Support")
                .containsPattern("Data protection officer +\\(missing\\)");
        assertThat(cli
                .run("company", "contract", "set", "--third-countries", "none", "--deletion-periods",
                        "Logs: {param:log-retention}.", "--as", "Ada", "--json")
                .json()
                .at("/contract/thirdCountries")
                .asText()).isEqualTo("none");
        assertThat(cli.run("company", "contract", "set", "--third-countries", "", "--as", "Ada", "--json")
                .json()
                .at("/contract/missing")
                .toString()).contains("thirdCountries").doesNotContain("deletionPeriods");
        CliFixture.Result wrong = cli.run("company", "contract", "set", "--sub-processor", "Zeta", "--as", "Ada");
        assertThat(wrong.exitCode()).isEqualTo(2);
        assertThat(wrong.err()).contains("“Zeta” is not a complete sub-processor");
        assertThat(cli.run("company", "contract", "set", "--sub-processor", "", "--as", "Ada", "--json")
                .json()
                .at("/contract/subProcessors")).isEmpty();
        assertThat(cli.run("check").exitCode()).isZero();
    }

    @Test
    void wordDocumentsAreWrittenIntoTheTemplateThatWasSet() throws IOException {
        Path template = template("{{company}}", "{{body}}");
        assertThat(cli.run("company", "template", "check", template.toString()).exitCode()).as("something is missing")
                .isOne();
        CliFixture.Result result = cli.run("company", "template", "set", template.toString(), "--as", "Ada", "--json");
        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(result.json().at("/hints")).isNotEmpty();
        cli.run("company", "set", "--name", "Brenner Präzision", "--as", "Ada");

        assertThat(export()).startsWith("Brenner Präzision\n").contains("Purpose");
        assertThat(cli.run("audit", "list", "--json").out()).contains("letter.docx");
        assertThat(cli.run("check").exitCode()).isZero();

        Path saved = folder.resolve("saved.docx");
        assertThat(cli.run("company", "template", "save", saved.toString()).exitCode()).isZero();
        assertThat(saved).hasSameBinaryContentAs(template);
        assertThat(cli.run("company", "template", "save", saved.toString()).exitCode()).as("never over a file")
                .isEqualTo(3);
        assertThat(cli.run("company", "template", "remove", "--as", "Ada").exitCode()).isZero();
        assertThat(export()).doesNotStartWith("Brenner Präzision\n\n");
        assertThat(cli.run("company", "template", "remove").exitCode()).isEqualTo(2);
    }

    @Test
    void rejectsInvalidTemplateAndLogoAndKeepsThePrevious() throws IOException {
        Path bad = Files.writeString(folder.resolve("bad.docx"), "no zip");
        cli.run("company", "template", "set", template("{{body}}").toString(), "--as", "Ada");

        for (String kind : new String[]{"template", "logo"}) {
            CliFixture.Result result = cli.run("company", kind, "set", bad.toString(), "--as", "Ada");
            assertThat(result.exitCode()).isEqualTo(3);
            assertThat(result.err().strip()).hasLineCount(1);
        }
        assertThat(cli.run("company", "template", "set", folder.resolve("missing.docx").toString()).exitCode())
                .isEqualTo(3);
        assertThat(cli.run("company", "show", "--json").json().at("/company/template").asText())
                .isEqualTo("letter.docx");
    }

    @Test
    void logoIsInTheDocuments() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(300, 100, BufferedImage.TYPE_INT_ARGB), "png", png);
        Path logo = Files.write(folder.resolve("logo.png"), png.toByteArray());

        assertThat(cli.run("company", "logo", "set", logo.toString(), "--as", "Ada").exitCode()).isZero();

        export();
        try (ZipFile docx = new ZipFile(folder.resolve("out/cloud-security-policy-en.docx").toFile())) {
            assertThat(docx.stream().map(Object::toString)).anyMatch(name -> name.startsWith("word/media/"));
        }
        assertThat(cli.run("company", "logo", "remove", "--as", "Ada").exitCode()).isZero();
    }

    private String export() throws IOException {
        CliFixture.Result result = cli.run("document", "export", "cloud-security-policy", "--format", "docx", "--out",
                folder.resolve("out").toString());
        assertThat(result.exitCode()).as(result.err()).isZero();
        try (XWPFDocument document = new XWPFDocument(
                Files.newInputStream(folder.resolve("out/cloud-security-policy-en.docx")))) {
            StringBuilder text = new StringBuilder();
            document.getParagraphs().forEach(paragraph -> text.append(paragraph.getText()).append('\n'));
            return text.toString();
        }
    }

    private Path template(String... paragraphs) throws IOException {
        Path file = folder.resolve("letter.docx");
        try (XWPFDocument document = new XWPFDocument(); var out = Files.newOutputStream(file)) {
            document.createStyles();
            for (String paragraph : paragraphs) {
                document.createParagraph().createRun().setText(paragraph);
            }
            document.write(out);
        }
        return file;
    }
}
