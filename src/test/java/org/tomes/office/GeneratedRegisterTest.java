package org.tomes.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.Seeds;
import org.tomes.app.AppContext;
import org.tomes.app.AppPaths;
import org.tomes.app.MadeRegisters;
import org.tomes.app.OpenRegister;
import org.tomes.document.DocumentFormat;
import org.tomes.document.DocumentKind;
import org.tomes.document.ExportedFile;
import org.tomes.inventory.importing.InputFile;
import org.tomes.inventory.importing.ReadingProgress;
import org.tomes.inventory.resource.Resource;
import org.tomes.ledger.Actor;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureBuilder;
import org.tomes.register.RegisterFile;
import org.tomes.storage.OverwrittenTexts;
import org.tomes.storage.Register;
import org.tomes.storage.RegisterFixture;
import org.tomes.text.Language;

/**
 * Documents of registers in which every text is hostile, whether it bypassed the input rules or comes from Azure. Each
 * kind is written in one language from the register; {@code -Dtomes.registers=20 -Dtomes.seed=1} runs longer, with
 * every kind in both, and {@code -Dtomes.kept=FOLDER} keeps the files for other validators.
 */
class GeneratedRegisterTest {

    private static final Actor ACTOR = new Actor("", "somebody", "workstation");
    private static final long SEED = Seeds.seed();
    private static final int REGISTERS = Integer.getInteger("tomes.registers", 0);
    /** Properties that users of Azure can choose freely. */
    private static final Set<String> FREE_WORDS = Set.of("displayName", "description", "roleName", "principalName",
            "subject");
    private static final int MANY = 1_000;

    @TempDir
    private Path folder;

    @Test
    void hostileRegistersGiveConformingDocumentsWithoutActiveContent() throws IOException, SQLException {
        for (long seed = SEED; seed < SEED + Math.max(1, REGISTERS); seed++) {
            try (OpenRegister register = hostile(seed)) {
                for (DocumentKind kind : DocumentKind.fixed()) {
                    Language one = Language
                            .values()[(int) ((seed + DocumentKind.fixed().indexOf(kind)) % Language.values().length)];
                    for (Language language : REGISTERS > 0 ? List.of(Language.values()) : List.of(one)) {
                        check("seed-" + seed, register, kind, language);
                    }
                }
            }
        }
    }

    @Test
    void documentWithManyHostileMeasuresConformsToBothStandards() throws IOException {
        HostileTexts texts = new HostileTexts(SEED);
        AppContext context = new AppContext(MadeRegisters.MARCH, new AppPaths(folder, folder));
        MadeRegisters.empty(folder.resolve("many"));
        List<Measure> measures = IntStream.range(0, MANY)
                .mapToObj(i -> new MeasureBuilder().code("M-" + i).title(texts.name()).build())
                .toList();
        try (Register stored = RegisterFixture.store().open(RegisterFile.at(folder.resolve("many")))) {
            stored.ledger()
                    .write(ACTOR, tx -> measures.stream().map(measure -> stored.measures().add(tx, measure)).toList());
        }
        try (OpenRegister register = context.open(folder.resolve("many"))) {
            check("thousand", register, DocumentKind.TOM_ANNEX, Language.DE);
        }
    }

    private void check(String name, OpenRegister register, DocumentKind kind, Language language) {
        String what = name + ", " + kind + " in " + language;
        try {
            Path kept = Path.of(System.getProperty("tomes.kept", folder.toString())).resolve(name);
            List<ExportedFile> files = register.documents()
                    .composition()
                    .export(kind, language, register.documents().composition().formats(kind), kept);
            for (ExportedFile file : files) {
                assertThat(file.format() == DocumentFormat.PDF
                        ? PdfContents.violations(Files.readAllBytes(file.path()), HostileTexts.EVIL)
                        : OfficeContents.violations(file.path(), HostileTexts.EVIL)).as("%s as %s", what, file.format())
                        .isEmpty();
            }
        } catch (IOException | RuntimeException e) {
            throw new AssertionError(what, e);
        }
    }

    private OpenRegister hostile(long seed) throws IOException, SQLException {
        HostileTexts texts = new HostileTexts(seed);
        Path path = folder.resolve("r" + seed);
        AppContext context = new AppContext(MadeRegisters.MARCH, new AppPaths(folder, folder));
        MadeRegisters.exampleCompany(path, Language.DE, MadeRegisters.MARCH);
        try (OpenRegister register = context.open(path)) {
            List<Resource> resources = register.azure().inventory().latest().orElseThrow().resources();
            register.azure()
                    .inventory()
                    .importFiles(ACTOR, List.of(renamed(resources, texts)), "renamed", ReadingProgress.NONE);
        }
        OverwrittenTexts.overwrite(path, texts::atMost);
        return context.open(path);
    }

    /** The same resources with other names, including those in their ids. */
    private static InputFile renamed(List<Resource> resources, HostileTexts texts) throws IOException {
        Map<String, String> names = new HashMap<>();
        resources.stream()
                .map(Resource::name)
                .sorted()
                .forEach(name -> names.computeIfAbsent(name, old -> texts.name()));
        ObjectMapper mapper = new ObjectMapper();
        ArrayNode all = mapper.createArrayNode();
        for (Resource resource : resources) {
            JsonNode json = mapper.readTree(resource.json());
            rename("", json, names, texts);
            all.add(json);
        }
        byte[] file = mapper.writeValueAsString(mapper.createObjectNode().set("value", all))
                .getBytes(StandardCharsets.UTF_8);
        return new InputFile("azure.json", MadeRegisters.MARCH.instant(), () -> new ByteArrayInputStream(file));
    }

    private static void rename(String field, JsonNode node, Map<String, String> names, HostileTexts texts) {
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> entry : object.properties()) {
                if (entry.getValue() instanceof TextNode text) {
                    boolean free = FREE_WORDS.contains(entry.getKey()) || field.equals("tags");
                    entry.setValue(TextNode.valueOf(free ? texts.atMost(200) : renamed(text.asText(), names)));
                } else {
                    rename(entry.getKey(), entry.getValue(), names, texts);
                }
            }
        } else {
            node.forEach(child -> rename(field, child, names, texts));
        }
    }

    private static String renamed(String text, Map<String, String> names) {
        return text.startsWith("/")
                ? Stream.of(text.split("/", -1))
                        .map(part -> names.getOrDefault(part, part))
                        .collect(Collectors.joining("/"))
                : names.getOrDefault(text, text);
    }
}
