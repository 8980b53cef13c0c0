package org.tomes.document.cloudevidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tomes.SlowTest;
import org.tomes.app.MadeRegisters;
import org.tomes.app.OpenRegister;
import org.tomes.document.DocumentKind;
import org.tomes.document.content.Block.Paragraph;
import org.tomes.document.content.Block.Row;
import org.tomes.document.content.Block.Table;
import org.tomes.document.content.DocumentContent;
import org.tomes.document.content.Inline;
import org.tomes.document.policyrule.RuleId;
import org.tomes.document.statement.ComplianceStatus;
import org.tomes.document.statement.Statements;
import org.tomes.finding.FindingState;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/** The enclosed file and the page of the report are two forms of the same data. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SlowTest
class CloudEvidenceJsonTest {

    @AutoClose
    private OpenRegister register;

    @BeforeAll
    void open(@TempDir Path folder) {
        register = MadeRegisters.openExample(folder, Language.DE, MadeRegisters.MARCH);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void enclosedFileAndReportAgreeOnEveryRule(Language language) throws IOException {
        Report report = report(language);
        for (JsonNode rule : report.file().get("rules")) {
            String id = rule.get("id").asText();
            ComplianceStatus status = ComplianceStatus.valueOf(rule.get("standing").asText());
            assertThat(report.status(id)).as(id).containsOnly(status);
            String told = report.told(id);
            assertThat(told).as(id).contains(rule.get("requirement").asText());
            assertThat(rule.get("reason").asText().lines()).as(id).allSatisfy(line -> assertThat(told).contains(line));
            if (status == ComplianceStatus.MET_AS_CHECKED || status == ComplianceStatus.NOT_MET) {
                assertThat(told).as(id).contains(rule.get("limit").asText());
            }
            assertThat(status == ComplianceStatus.MET_AS_CHECKED && rule.get("limit").asText().isEmpty()).as(id)
                    .isFalse();
            assertThat(status == ComplianceStatus.MET && !rule.get("limit").asText().isEmpty()).as(id).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void countsOfTheFileAreThoseOfTheReport(Language language) throws IOException {
        Report report = report(language);
        JsonNode counts = report.file().get("counts");
        List<JsonNode> rules = list(report.file().get("rules"));

        for (ComplianceStatus status : ComplianceStatus.values()) {
            assertThat(rules).as("%s", status)
                    .filteredOn(rule -> rule.get("standing").asText().equals(status.name()))
                    .hasSize(counts.get(status.name()).asInt())
                    .isNotEmpty();
        }
        assertThat(report.paragraphs()).anyMatch(text -> text.matches("(?s).*\\b" + rules.size() + "\\b.*\\b"
                + counts.get("MET").asInt() + "\\b.*\\b" + counts.get("MET_AS_CHECKED").asInt() + "\\b.*\\b"
                + counts.get("NOT_MET").asInt() + "\\b.*\\b" + counts.get("NOT_ASSESSED").asInt() + "\\b.*"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void unreadDataIsNamedAlike(Language language) throws IOException {
        Report report = report(language);
        List<JsonNode> gaps = list(report.file().at("/snapshot/notRead"));

        assertThat(gaps).isNotEmpty().allSatisfy(gap -> assertThat(gap.get("what").asText()).isNotEmpty());
        assertThat(rows(report.table("cloudevidence.unread.caption"))).containsExactlyElementsOf(
                gaps.stream().map(gap -> gap.get("what").asText() + "\n" + gap.get("reason").asText()).toList());
    }

    /** A statement counts a resource once, although several of its checks may have found deviations of it. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void fileContainsTheNumberOfEveryOpenFinding(Language language) throws IOException {
        List<String> numbers = new ArrayList<>();
        for (JsonNode statement : report(language).file().get("statements")) {
            statement.get("against")
                    .forEach(against -> against.get("findings").forEach(finding -> numbers.add(finding.asText())));
        }
        Set<String> checks = Statements.ALL.stream()
                .flatMap(statement -> statement.checks().stream())
                .map(Object::toString)
                .collect(Collectors.toSet());

        assertThat(register.azure().findings().all())
                .filteredOn(
                        finding -> finding.state() == FindingState.OPEN && checks.contains(finding.check().toString()))
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(numbers).contains(finding.id().toString()));
    }

    private Report report(Language language) throws IOException {
        DocumentContent content = register.documents()
                .composition()
                .compose(DocumentKind.CLOUD_SECURITY_EVIDENCE, language);
        return new Report(content, new ObjectMapper().readTree(content.attachments().getFirst().text().reader()),
                Texts.in(language));
    }

    private record Report(DocumentContent content, JsonNode file, Texts texts) {

        private static final Map<String, ComplianceStatus> CAPTIONS = new LinkedHashMap<>(
                Map.of("cloudevidence.met.caption", ComplianceStatus.MET, "cloudevidence.metInPart.caption",
                        ComplianceStatus.MET_AS_CHECKED, "cloudevidence.unassessed.caption",
                        ComplianceStatus.NOT_ASSESSED, "cloudevidence.unchecked.caption", ComplianceStatus.NOT_ASSESSED,
                        "cloudevidence.deviations.HIGH", ComplianceStatus.NOT_MET, "cloudevidence.deviations.MEDIUM",
                        ComplianceStatus.NOT_MET, "cloudevidence.deviations.LOW", ComplianceStatus.NOT_MET,
                        "cloudevidence.deviations.REGISTER", ComplianceStatus.NOT_MET));

        Stream<Table> tables() {
            return content.blocks().stream().filter(Table.class::isInstance).map(Table.class::cast);
        }

        Table table(String caption) {
            return tables().filter(table -> isCalled(table, caption)).findFirst().orElseThrow();
        }

        private boolean isCalled(Table table, String caption) {
            return table.caption().endsWith(": " + texts.get(caption));
        }

        List<String> paragraphs() {
            return content.blocks()
                    .stream()
                    .filter(Paragraph.class::isInstance)
                    .map(block -> text(((Paragraph) block).inlines()))
                    .toList();
        }

        /** Returns the status by the tables that list the rule. */
        List<ComplianceStatus> status(String id) {
            return CAPTIONS.entrySet()
                    .stream()
                    .filter(entry -> tables().anyMatch(table -> isCalled(table, entry.getKey())
                            && rows(table).stream().anyMatch(row -> row.startsWith(id))))
                    .map(Map.Entry::getValue)
                    .toList();
        }

        /** Returns the rows of a rule, up to that of the next rule. */
        String told(String id) {
            List<String> told = new ArrayList<>();
            tables().filter(table -> CAPTIONS.keySet().stream().anyMatch(caption -> isCalled(table, caption)))
                    .forEach(table -> {
                        boolean within = false;
                        for (String row : rows(table)) {
                            boolean head = row.length() > 5 && RuleId.parse(row.substring(0, 6)).isPresent();
                            within = head ? row.startsWith(id) : within;
                            if (within) {
                                told.add(row);
                            }
                        }
                    });
            return String.join("\n", told);
        }
    }

    private static List<JsonNode> list(JsonNode array) {
        List<JsonNode> nodes = new ArrayList<>();
        array.forEach(nodes::add);
        return nodes;
    }

    private static List<String> rows(Table table) {
        return table.rows().stream().map(CloudEvidenceJsonTest::row).toList();
    }

    private static String row(Row row) {
        return String.join("\n", row.cells().stream().map(cell -> text(cell.inlines())).toList());
    }

    private static String text(List<Inline> content) {
        return content.stream().map(Inline::text).collect(Collectors.joining());
    }
}
