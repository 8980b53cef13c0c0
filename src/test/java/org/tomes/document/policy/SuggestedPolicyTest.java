package org.tomes.document.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tomes.catalogue.ControlId;
import org.tomes.document.DocumentKind;
import org.tomes.document.content.Block.Heading;
import org.tomes.document.content.Block.ItemList;
import org.tomes.document.content.Block.Paragraph;
import org.tomes.document.content.Block.Table;
import org.tomes.document.content.DocumentContent;
import org.tomes.document.content.Inline;
import org.tomes.document.content.Inline.Look;
import org.tomes.document.policyrule.PolicyRules;
import org.tomes.document.statement.StatementChapter;
import org.tomes.document.text.ParseResult;
import org.tomes.document.text.PlaceholderCatalog;
import org.tomes.document.text.PlaceholderName;
import org.tomes.document.text.PlaceholderUse;
import org.tomes.document.text.SectionText;
import org.tomes.document.text.SectionTexts;
import org.tomes.document.text.SuggestedTexts;
import org.tomes.document.text.TextBlock;
import org.tomes.document.text.TextParser;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/** The policy before any change by a company. */
class SuggestedPolicyTest {

    private static final DocumentKind KIND = DocumentKind.CLOUD_SECURITY_POLICY;
    private static final PlaceholderCatalog<PolicyData> VOCABULARY = CloudSecurityPolicy.vocabulary();
    /** The six points of the article on which the policy is based, and further necessary parts of a policy. */
    private static final List<String> SECTIONS = List.of("summary", "purpose", "responsibilities", "network", "access",
            "secrets", "monitoring", "backup", "cost", "governance", "change", "exceptions", "incidents",
            "applicability");

    private static String example(PlaceholderName name) {
        String argument = name.arguments().isEmpty() ? "" : name.arguments().getFirst();
        return new PlaceholderUse(1, name.name(), argument, name.part()).written();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everySectionReadsWithoutAFault(Language language) {
        assertThat(SuggestedTexts.keys(KIND)).isEqualTo(SECTIONS);
        for (SectionText section : SectionTexts.suggested().sections(KIND, language)) {
            ParseResult parsed = TextParser.parse(section.text());
            assertThat(parsed.faults()).as(section.key()).isEmpty();
            assertThat(VOCABULARY.check(parsed.uses(), SECTIONS)).as(section.key()).isEmpty();
            assertThat(section.title()).isNotBlank();
        }
    }

    /** Only rules with numbers can be checked, cited and excepted. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void everyDutyOutsideTheTablesRefersToItsRule(Language language) {
        Pattern duty = Pattern.compile(
                language == Language.DE ? "\\b(muss|müssen|(darf|dürfen) (nicht|nur|höchstens))\\b" : "\\bmust\\b");
        for (SectionText section : SectionTexts.suggested().sections(KIND, language)) {
            assertThat(section.text()
                    .lines()
                    .filter(line -> !line.startsWith("|") && !line.startsWith("#"))
                    .flatMap(line -> Stream.of(line.split("(?<=[.;]) ")))).as(section.key())
                    .filteredOn(sentence -> duty.matcher(sentence).find())
                    .allMatch(sentence -> sentence.matches(".*\\b[A-Z]{3}-\\d\\d\\b.*"));
        }
    }

    /** A change must be approved by a person who neither requested it nor is accountable for the system. */
    @Test
    void dutiesAreSeparatedWhenChangesAreApproved() {
        assertThat(parsed("change", Language.EN).uses())
                .anyMatch(use -> use.written().contains("GOV-13") && use.written().contains("GOV-27"));
        assertThat(PolicyRules.findByNames(List.of("GOV-13", "GOV-27")))
                .allSatisfy(rule -> assertThat(rule.controls()).map(ControlId::toString).contains("A.5.3"))
                .hasSize(2);
    }

    @Test
    void bothLanguagesSayTheSameThingsInTheSameOrder() {
        for (String key : SECTIONS) {
            ParseResult german = parsed(key, Language.DE);
            ParseResult english = parsed(key, Language.EN);
            assertThat(german.uses().stream().map(PlaceholderUse::written)).as(key)
                    .containsExactlyElementsOf(english.uses().stream().map(PlaceholderUse::written).toList());
            assertThat(shape(german)).as(key).isEqualTo(shape(english));
        }
    }

    @Test
    void suggestedTextContainsEveryPart() {
        Set<String> used = new HashSet<>();
        SECTIONS.forEach(key -> parsed(key, Language.EN).uses()
                .stream()
                .filter(PlaceholderUse::part)
                .forEach(use -> used.add(use.name())));
        assertThat(VOCABULARY.entries(SECTIONS)).filteredOn(PlaceholderName::part)
                .extracting(PlaceholderName::name)
                .containsExactlyInAnyOrderElementsOf(used);
    }

    /** This includes a rule for every statement, since each belongs to exactly one rule. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void everyRuleIsInTheDocumentOnceWithItsValue(Language language) {
        List<List<String>> rows = rows(
                CloudSecurityPolicy.compose(PolicyDataFixture.empty(), SectionTexts.suggested(), language));
        Texts texts = Texts.in(language);

        assertThat(rows).extracting(List::getFirst)
                .filteredOn(cell -> cell.matches("[A-Z]{3}-\\d\\d"))
                .containsExactlyInAnyOrderElementsOf(
                        PolicyRules.all().stream().map(rule -> rule.id().toString()).toList());
        assertThat(rows).contains(List.of("NET-12", texts.get("rule.NET-12"), texts.get("rule.ruleLevel.MUST"),
                language == Language.DE ? "90 Tage" : "90 days", "A.8.15"));
    }

    /** Text written before rules had numbers is kept; results from Azure are no longer part of the policy. */
    @Test
    void olderCustomTextIsKeptAndShowsRuleNumbers() {
        String older = """
                Our own words.

                - **Ports:** RDP must be closed. {statement:network.management-ports}

                ## Vaults as found

                {{vault-table}}

                ## Groups as found

                ### Rules

                {{rule-tables}}

                ## Review

                Twice a year. Accountable: {owner:nsg}.
                """;
        DocumentContent content = CloudSecurityPolicy.compose(
                PolicyDataFixture.withSnapshot(PolicyDataFixture.network(), PolicyDataFixture.group(),
                        PolicyDataFixture.vault("{}")),
                (kind, language) -> List.of(new SectionText("network", "Network", older)), Language.EN);

        assertThat(inlines(content).stream().map(Inline::text).collect(Collectors.joining()))
                .contains("Our own words.", "RDP must be closed. (NET-05)", "Accountable: Anna Berg")
                .doesNotContain("kv-prod", "nsg-web", "Unknown placeholder");
        assertThat(content.blocks()).filteredOn(Heading.class::isInstance)
                .extracting(block -> ((Heading) block).text())
                .endsWith("Network", "Review")
                .doesNotContain("Vaults as found", "Groups as found", "Rules");
        assertThat(VOCABULARY.check(TextParser.parse(older).uses(), SECTIONS))
                .extracting(fault -> fault.message().key())
                .containsExactly("draft.fault.moved", "draft.fault.moved");
    }

    private static List<List<String>> rows(DocumentContent content) {
        return content.blocks()
                .stream()
                .filter(Table.class::isInstance)
                .flatMap(table -> ((Table) table).rows().stream())
                .map(row -> row.cells()
                        .stream()
                        .map(cell -> cell.inlines().stream().map(Inline::text).collect(Collectors.joining()))
                        .toList())
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyNameIsExplainedToThePersonWhoChoosesIt(Language language) {
        assertThat(VOCABULARY.entries(SECTIONS)).allSatisfy(entry -> {
            if (!entry.name().equals("section")) {
                assertThat(Texts.in(language).get(entry.textKey())).isNotBlank();
            }
        });
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPlaceholderIsFilledWithAndWithoutASnapshot(Language language) {
        StringBuilder text = new StringBuilder();
        for (PlaceholderName entry : VOCABULARY.entries(SECTIONS)) {
            text.append(entry.part() ? "\n## " + entry.name() + "\n\n" + example(entry) + "\n"
                    : "**" + example(entry) + "**\n");
        }
        SectionTexts wording = (kind,
                asked) -> SECTIONS.stream().map(key -> new SectionText(key, key, text.toString())).toList();
        for (PolicyData data : List.of(PolicyDataFixture.empty(), PolicyDataFixture.withoutSnapshot(),
                PolicyDataFixture.withSnapshot(PolicyDataFixture.network(), PolicyDataFixture.group()))) {
            assertThat(CloudSecurityPolicy.compose(data, wording, language).toString())
                    .doesNotContain("Unbekannter Platzhalter", "Unknown placeholder");
        }
    }

    @Test
    void unknownPlaceholderIsMarkedInTheDocumentAndFaultedInTheText() {
        String text = "Value {scoer} of {owner:nobody} and {score:x}.\n\n{{vault-tabel}}\n{{score}}\n{network-plan}\n";
        DocumentContent content = CloudSecurityPolicy.compose(PolicyDataFixture.empty(),
                (kind, language) -> List.of(new SectionText("own-1", "Own", text)), Language.EN);

        assertThat(inlines(content)).contains(new Inline.Text("[Unknown placeholder: {scoer}]", Look.STRONG),
                new Inline.Text("[Unknown placeholder: {owner:nobody}]", Look.STRONG),
                new Inline.Text("[Unknown placeholder: {{vault-tabel}}]", Look.STRONG));
        assertThat(VOCABULARY.check(TextParser.parse(text).uses(), List.of()))
                .extracting(fault -> fault.line() + " " + fault.message().key())
                .containsExactly("1 draft.fault.unknownWord", "1 draft.fault.unknownArgument",
                        "1 draft.fault.noArgument", "3 draft.fault.unknownPart", "4 draft.fault.wordAsPart",
                        "5 draft.fault.partAsWord");
    }

    @Test
    void referenceToAnOmittedSectionIsMarked() {
        List<SectionText> complete = SectionTexts.suggested().sections(KIND, Language.DE);
        List<SectionText> without = complete.stream().filter(section -> !section.key().equals("exceptions")).toList();
        DocumentContent content = CloudSecurityPolicy.compose(PolicyDataFixture.empty(), (kind, language) -> without,
                Language.DE);

        assertThat(inlines(content))
                .contains(new Inline.Text("[Unbekannter Platzhalter: {section:exceptions}]", Look.STRONG));
        assertThat(inlines(
                CloudSecurityPolicy.compose(PolicyDataFixture.empty(), (kind, language) -> complete, Language.DE)))
                .contains(new Inline.Reference("Abschnitt 13", "exceptions"));
    }

    @Test
    void anyOrderAndRepetitionOfPartsMakesADocument() {
        String twice = "{{rules:NET}}\n{{network-plan}}\n#### Deep\n{{control-table}}\n{{rules:NET}}\n";
        DocumentContent content = CloudSecurityPolicy.compose(PolicyDataFixture.withSnapshot(PolicyDataFixture.group()),
                (kind, language) -> List.of(new SectionText("own-1", "Own", twice),
                        new SectionText("own-2", "Own", "{{rules:NET-01}}")),
                Language.EN);

        assertThat(content.blocks()).filteredOn(Heading.class::isInstance)
                .extracting(block -> ((Heading) block).anchor())
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void tableOfStatementsIsDividedAsThePolicyIs(Language language) {
        assertThat(
                Stream.of(StatementChapter.values()).filter(chapter -> chapter != StatementChapter.MEASURES).toList())
                .allSatisfy(chapter -> assertThat(Texts.in(language).name("statement", chapter)).isEqualTo(
                        SuggestedTexts.find(KIND, chapter.section(), language).orElseThrow().section().title()));
    }

    @Test
    void requirementsAreWrittenAsRequirements() {
        Pattern must = Pattern.compile("\\b(muss|müssen|dürfen|darf)\\b");
        for (String key : SECTIONS) {
            String text = SuggestedTexts.find(KIND, key, Language.DE).orElseThrow().section().text();
            assertThat(key.equals("applicability") || text.contains("{{rules:") || must.matcher(text).find()).as(key)
                    .isTrue();
        }
    }

    private static List<Inline> inlines(DocumentContent content) {
        return content.blocks().stream().flatMap(block -> switch (block) {
            case Paragraph paragraph -> paragraph.inlines().stream();
            case ItemList list -> list.items().stream().flatMap(item -> item.inlines().stream());
            case Table table ->
                table.rows().stream().flatMap(row -> row.cells().stream()).flatMap(cell -> cell.inlines().stream());
            default -> Stream.<Inline>empty();
        }).toList();
    }

    private static ParseResult parsed(String key, Language language) {
        return TextParser.parse(SuggestedTexts.find(KIND, key, language).orElseThrow().section().text());
    }

    private static List<String> shape(ParseResult parsed) {
        return parsed.draft().pieces().stream().map(piece -> switch (piece) {
            case TextBlock.Heading heading -> "h" + heading.level();
            case TextBlock.Paragraph paragraph -> "p " + paragraph.style();
            case TextBlock.Listing list -> "l " + list.numbered() + " " + list.items().size();
            case TextBlock.Table table -> "t " + table.columns().size() + " " + table.rows().size();
            case TextBlock.Part part -> part.name();
        }).toList();
    }
}
