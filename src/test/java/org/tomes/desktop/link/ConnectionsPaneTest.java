package org.tomes.desktop.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Parent;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.app.AppContext;
import org.tomes.app.OpenRegister;
import org.tomes.catalogue.Controls;
import org.tomes.change.ChangeRecord;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.RecordedDialogs;
import org.tomes.desktop.RecordedFrame;
import org.tomes.desktop.common.Background;
import org.tomes.desktop.common.ListFilter;
import org.tomes.desktop.common.RecordNames;
import org.tomes.desktop.common.Workspace;
import org.tomes.document.statement.Remediations;
import org.tomes.evidence.Evidence;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingState;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.RecordType;
import org.tomes.measure.Measure;
import org.tomes.soa.SoaEntry;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/** Each record shows its links, in both directions. */
class ConnectionsPaneTest {

    private static final Texts EN = Texts.in(Language.EN);
    @TempDir
    private static Path folder;
    private static AppContext context;
    @AutoClose
    private static OpenRegister register;

    @BeforeAll
    static void open() throws Exception {
        DesktopFixture.startToolkit();
        context = DesktopFixture.context(folder);
        register = DesktopFixture.exampleCompany(context, folder.resolve("r"), Language.EN);
    }

    private static List<String> around(RecordRef ref, RecordType type) {
        return new RecordGraph(register, EN).linkedRecords(ref)
                .stream()
                .filter(connection -> connection.type() == type)
                .map(LinkedRecord::id)
                .toList();
    }

    @Test
    void measureAndControlNameEachOther() {
        Measure measure = register.records().measures().all().getFirst();
        String control = measure.controls().getFirst().control().toString();
        assertThat(around(measure.ref(), RecordType.SOA)).contains(control);
        assertThat(around(SoaEntry.open(control).ref(), RecordType.MEASURE)).contains(measure.id().toString());
    }

    /** The example company has titles in both languages. */
    @Test
    void linkedMeasuresHaveTheirTitlesInTheLanguageOfTheWindow() {
        Measure measure = register.records().measures().all().getFirst();
        RecordRef control = SoaEntry.open(measure.controls().getFirst().control().toString()).ref();
        for (Language language : Language.values()) {
            assertThat(new RecordGraph(register, Texts.in(language)).linkedRecords(control))
                    .extracting(LinkedRecord::name)
                    .contains(RecordNames.of(measure.code(), measure.title(language)));
        }
        assertThat(measure.title(Language.DE)).isNotEqualTo(measure.title(Language.EN));
    }

    @Test
    void findingAndItsMeasureAndControlsNameEachOther() {
        Finding finding = register.azure()
                .findings()
                .all()
                .stream()
                .filter(candidate -> !candidate.measures().isEmpty())
                .findFirst()
                .orElseThrow();
        Measure measure = register.records()
                .measures()
                .all()
                .stream()
                .filter(candidate -> candidate.id().equals(finding.measures().getFirst()))
                .findFirst()
                .orElseThrow();
        assertThat(around(finding.ref(), RecordType.MEASURE)).contains(measure.id().toString());
        assertThat(around(measure.ref(), RecordType.FINDING)).contains(finding.ref().id());
        String control = register.azure().findings().explanations().controlIds(finding).getFirst().toString();
        assertThat(around(finding.ref(), RecordType.SOA)).contains(control);
        assertThat(around(SoaEntry.open(control).ref(), RecordType.FINDING)).contains(finding.ref().id());
    }

    @Test
    void evidenceAndTheControlOrMeasureItSupportsNameEachOther() {
        for (RecordType type : List.of(RecordType.MEASURE, RecordType.CONTROL)) {
            for (Evidence evidence : register.records().evidence().all()) {
                evidence.links().stream().filter(link -> link.is(type)).forEach(link -> {
                    RecordRef supported = type == RecordType.CONTROL ? SoaEntry.open(link.id()).ref() : link;
                    assertThat(around(evidence.ref(), supported.kind().orElseThrow())).contains(link.id());
                    assertThat(around(supported, RecordType.EVIDENCE)).contains(evidence.id().toString());
                });
            }
        }
    }

    @Test
    void linkOpensTheRecord() throws Exception {
        RecordedFrame frame = new RecordedFrame();
        Workspace workspace = new Workspace(context, register, EN, Background.sameThread(failure -> {
            throw new AssertionError(failure);
        }), new RecordedDialogs(), frame);
        Measure measure = register.records().measures().all().getFirst();
        DesktopFixture.onScreen(() -> {
            ConnectionsPane connections = new ConnectionsPane();
            connections.show(measure.ref(), workspace);
            connections.getChildren()
                    .stream()
                    .filter(Hyperlink.class::isInstance)
                    .map(Hyperlink.class::cast)
                    .findFirst()
                    .orElseThrow()
                    .fire();
            return connections;
        });
        assertThat(frame.shown).containsExactly("soa " + around(measure.ref(), RecordType.SOA).getFirst());
    }

    @Test
    void cardOfALinkShowsTheStateOfTheRecord() throws Exception {
        Workspace workspace = new Workspace(context, register, EN, Background.sameThread(failure -> {
            throw new AssertionError(failure);
        }), new RecordedDialogs(), new RecordedFrame());
        Measure measure = register.records().measures().all().getFirst();
        List<String> lines = DesktopFixture.onScreen(() -> {
            Hyperlink link = new Hyperlink(measure.code());
            HoverCard.on(link, measure.ref(), workspace);
            Tooltip card = link.getTooltip();
            assertThat(lines(card)).containsExactly(measure.code());
            card.getOnShowing().handle(null);
            return lines(card);
        });
        String status = EN.get("desktop.card.fact", EN.get("measure.field.status"),
                EN.name("measure", measure.status()));
        assertThat(lines).startsWith(measure.code() + "  " + measure.title(), status);
        assertThat(lines).anyMatch(line -> line.startsWith(EN.get("measure.field.nextReview")));
    }

    private static List<String> lines(Tooltip card) {
        return ((Parent) card.getGraphic()).getChildrenUnmodifiable()
                .stream()
                .map(line -> ((Label) line).getText())
                .toList();
    }

    @Test
    void everyKindOfLinkedRecordHasACard() {
        RecordGraph graph = new RecordGraph(register, EN);
        Set<RecordType> kinds = new HashSet<>();
        for (Measure measure : register.records().measures().all()) {
            for (LinkedRecord linked : graph.linkedRecords(measure.ref())) {
                RecordSummary card = RecordSummary.of(linked.ref(), register, EN).orElseThrow();
                assertThat(card.name()).startsWith(linked.name());
                assertThat(card.facts()).hasSizeGreaterThan(1);
                kinds.add(linked.type());
            }
        }
        assertThat(kinds).contains(RecordType.SOA, RecordType.STATEMENT, RecordType.FINDING, RecordType.RESOURCE,
                RecordType.CHANGE, RecordType.EVIDENCE);
    }

    @Test
    void changeIsNamedByTheIdUnderWhichItsListFindsIt() {
        ChangeRecord change = register.records()
                .changes()
                .all()
                .stream()
                .filter(candidate -> !candidate.links().measures().isEmpty())
                .findFirst()
                .orElseThrow();
        Measure measure = register.records()
                .measures()
                .all()
                .stream()
                .filter(candidate -> candidate.id().equals(change.links().measures().getFirst()))
                .findFirst()
                .orElseThrow();
        assertThat(new RecordGraph(register, EN).linkedRecords(measure.ref())).contains(new LinkedRecord(
                RecordType.CHANGE, change.id().toString(), "#" + change.number() + "  " + change.title()));
        assertThat(around(change.ref(), RecordType.MEASURE)).contains(measure.id().toString());
    }

    @Test
    void everyRecordIsLinkedInBothDirections() {
        RecordGraph graph = new RecordGraph(register, EN);
        for (Measure measure : register.records().measures().all()) {
            for (LinkedRecord linked : graph.linkedRecords(measure.ref())) {
                assertThat(around(linked.ref(), RecordType.MEASURE)).as(linked.name())
                        .contains(measure.id().toString());
            }
        }
    }

    @Test
    void resourceAndStatementNameTheFindingsMeasuresAndEachOther() {
        Finding finding = register.azure()
                .findings()
                .all()
                .stream()
                .filter(candidate -> candidate.state() == FindingState.OPEN && !candidate.measures().isEmpty())
                .filter(candidate -> !around(candidate.ref(), RecordType.STATEMENT).isEmpty())
                .findFirst()
                .orElseThrow();
        String statement = around(finding.ref(), RecordType.STATEMENT).getFirst();
        RecordRef statementRef = new RecordRef(RecordType.STATEMENT, statement, "");
        RecordRef resource = new RecordRef(RecordType.RESOURCE, finding.resource().id(), "");
        String measure = finding.measures().getFirst().toString();
        assertThat(around(finding.ref(), RecordType.RESOURCE)).containsExactly(resource.id());
        assertThat(around(resource, RecordType.FINDING)).contains(finding.ref().id());
        assertThat(around(resource, RecordType.MEASURE)).contains(measure);
        assertThat(around(resource, RecordType.STATEMENT)).contains(statement);
        assertThat(around(statementRef, RecordType.FINDING)).contains(finding.ref().id());
        assertThat(around(statementRef, RecordType.RESOURCE)).contains(resource.id());
        String control = around(statementRef, RecordType.SOA).getFirst();
        assertThat(around(SoaEntry.open(control).ref(), RecordType.STATEMENT)).isNotEmpty();
    }

    /** The head of a measure and the documents name these findings, too. */
    @Test
    void measureNamesTheOpenFindingsThatItRemediatesAccordingToDocuments() {
        List<Finding> all = register.azure().findings().all();
        Remediations remedies = register.documents().statements().remedies();
        for (Measure measure : register.records().measures().all()) {
            List<String> expected = remedies.openByMeasure(all)
                    .getOrDefault(measure.id(), List.of())
                    .stream()
                    .map(finding -> finding.ref().id())
                    .toList();
            List<String> listed = around(measure.ref(), RecordType.FINDING);
            assertThat(listed).as(measure.code()).containsAll(expected);
            assertThat(all.stream()
                    .filter(finding -> finding.state() == FindingState.OPEN && listed.contains(finding.ref().id()))
                    .map(finding -> finding.ref().id())).as(measure.code())
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void furtherRecordsOpenAListWithAllOfThem() throws Exception {
        RecordedFrame frame = new RecordedFrame();
        Workspace workspace = new Workspace(context, register, EN, Background.sameThread(failure -> {
            throw new AssertionError(failure);
        }), new RecordedDialogs(), frame);
        RecordRef control = Controls.all()
                .stream()
                .map(candidate -> SoaEntry.open(candidate.id().toString()).ref())
                .filter(candidate -> around(candidate, RecordType.FINDING).size() > RecordGraph.MAX_RECORDS_PER_KIND)
                .findFirst()
                .orElseThrow();
        int linked = around(control, RecordType.FINDING).size();
        DesktopFixture.onScreen(() -> {
            ConnectionsPane connections = new ConnectionsPane();
            connections.show(control, workspace);
            connections.getChildren()
                    .stream()
                    .filter(Hyperlink.class::isInstance)
                    .map(Hyperlink.class::cast)
                    .filter(link -> String.valueOf(link.getAccessibleText())
                            .startsWith(EN.get("desktop.connections.finding")))
                    .findFirst()
                    .orElseThrow()
                    .fire();
            return connections;
        });
        assertThat(frame.shown).containsExactly("findings filtered");
        ListFilter.Records records = frame.filters.getFirst().records().orElseThrow();
        assertThat(records.ids()).hasSize(linked).allMatch(id -> id.startsWith("f-"));
        assertThat(records.label()).isEqualTo(control.label());
    }
}
