package org.tomes.document.cloudevidence;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.Formats;
import org.tomes.document.compose.NameList;
import org.tomes.document.compose.Part;
import org.tomes.document.compose.TableBuilder;
import org.tomes.document.figure.StateFigure;
import org.tomes.document.figure.StateFigure.Topic;
import org.tomes.document.rule.RuleArea;
import org.tomes.document.rule.RuleResult;
import org.tomes.document.statement.StatementState;
import org.tomes.finding.Finding;
import org.tomes.inventory.Snapshot;
import org.tomes.text.Texts;

/** The report on one page: states by topic, what has changed, the most serious deviations and the decisions needed. */
final class ReportSummary implements Part<ReportData> {

    /** So many deviations are named on the page. */
    private static final int GRAVEST = 5;

    @Override
    public String name() {
        return "result-on-one-page";
    }

    @Override
    public void write(DocumentBuilder manuscript, ReportData data) {
        data.basis()
                .snapshot()
                .ifPresentOrElse(snapshot -> result(manuscript, data, snapshot), () -> nothing(manuscript));
    }

    private static void nothing(DocumentBuilder manuscript) {
        manuscript.note("cloudevidence.none");
        manuscript.paragraphs("cloudevidence.none.text");
        manuscript.steps("cloudevidence.none.steps");
    }

    private static void result(DocumentBuilder manuscript, ReportData data, Snapshot snapshot) {
        Formats formats = manuscript.formats();
        long unchecked = data.rules().stream().filter(rule -> rule.statements().isEmpty()).count();
        manuscript.paragraphs("cloudevidence.summary.text", String.valueOf(snapshot.number()),
                formats.day(snapshot.capturedAt()), data.rules().size(), data.in(StatementState.MET).size(),
                data.in(StatementState.CONTRADICTED).size(), data.in(StatementState.NOT_ASSESSED).size(), unchecked);
        Texts texts = manuscript.texts();
        manuscript.pictures(
                () -> manuscript.figure(StateFigure.of(topic(texts.get("cloudevidence.summary.all"), data.rules()),
                        Stream.of(RuleArea.values())
                                .map(area -> topic(area.title(texts),
                                        data.rules().stream().filter(rule -> rule.rule().area() == area).toList()))
                                .toList(),
                        texts)));
        change(manuscript, data);
        gravest(manuscript, data);
        List<String> decisions = new DecisionsNeeded(data, texts, formats).all();
        if (decisions.isEmpty()) {
            manuscript.paragraphs("cloudevidence.decisions.none");
        } else {
            manuscript.part("cloudevidence.decisions");
            manuscript.steps(decisions);
        }
    }

    private static Topic topic(String name, List<RuleResult> rules) {
        Map<StatementState, Long> counts = rules.stream()
                .collect(Collectors.groupingBy(RuleResult::state, () -> new EnumMap<>(StatementState.class),
                        Collectors.counting()));
        return new Topic(name, counts);
    }

    private static void change(DocumentBuilder manuscript, ReportData data) {
        data.since().ifPresent(since -> {
            if (since.previous().isEmpty()) {
                manuscript.paragraphs("cloudevidence.change.first");
                return;
            }
            Snapshot previous = since.previous().get();
            manuscript.paragraphs("cloudevidence.change", String.valueOf(previous.number()),
                    manuscript.formats().day(previous.capturedAt()), since.appeared().size(), since.high(),
                    since.gone(), since.remaining(), names(data.order().sorted(since.appeared()), manuscript.texts()));
        });
    }

    private static String names(List<Finding> findings, Texts texts) {
        return NameList.of(findings.stream().map(finding -> finding.id().toString()).toList(), GRAVEST, texts);
    }

    private static void gravest(DocumentBuilder manuscript, ReportData data) {
        List<Finding> gravest = data.order().sorted(data.open()).stream().limit(GRAVEST).toList();
        if (gravest.isEmpty()) {
            manuscript.paragraphs("cloudevidence.gravest.none");
            return;
        }
        ReportWords words = new ReportWords(manuscript.texts(), manuscript.formats(), data);
        TableBuilder table = new TableBuilder(manuscript.texts(), "cloudevidence.gravest").rowHeads()
                .column("id", 2)
                .column("what", 12)
                .column("resource", 7)
                .column("place", 5)
                .column("since", 4);
        gravest.forEach(finding -> table.row(finding.id().toString(),
                data.rule(finding).map(rule -> rule + " ").orElse("")
                        + data.titles().title(finding, manuscript.texts()),
                finding.resource().name(), manuscript.formats().orDash(words.place(finding)),
                manuscript.formats().day(finding.sightings().first())));
        manuscript.table(table);
    }
}
