package org.tomes.document.cloudevidence;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.document.cloudevidence.DeviationChanges.Course;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.Formats;
import org.tomes.document.compose.GeneratedPart;
import org.tomes.document.compose.NameJoiner;
import org.tomes.document.compose.TableBuilder;
import org.tomes.document.figure.ComplianceFigure;
import org.tomes.document.figure.ComplianceFigure.Topic;
import org.tomes.document.policyrule.PolicyRuleResult;
import org.tomes.document.policyrule.RuleArea;
import org.tomes.document.statement.ComplianceStatus;
import org.tomes.document.statement.ResourceNames;
import org.tomes.finding.Finding;
import org.tomes.inventory.Snapshot;
import org.tomes.text.Texts;

/** The report on one page: results by topic, changes, the most serious deviations, and the required decisions. */
final class ReportSummaryPart implements GeneratedPart<CloudEvidenceData> {

    /** Maximum number of deviations on the page. */
    private static final int GRAVEST = 5;

    @Override
    public String name() {
        return "result-on-one-page";
    }

    @Override
    public boolean startsPage() {
        return true;
    }

    @Override
    public void write(DocumentBuilder document, CloudEvidenceData data) {
        data.basis().snapshot().ifPresentOrElse(snapshot -> result(document, data, snapshot), () -> nothing(document));
    }

    private static void nothing(DocumentBuilder document) {
        document.note("cloudevidence.none");
        document.paragraphs("cloudevidence.none.text");
        document.steps("cloudevidence.none.steps");
    }

    private static void result(DocumentBuilder document, CloudEvidenceData data, Snapshot snapshot) {
        Formats formats = document.formats();
        long unchecked = data.unchecked().size();
        document.paragraphs("cloudevidence.summary.text", String.valueOf(snapshot.number()),
                formats.day(snapshot.capturedAt()), data.rules().size(), data.in(ComplianceStatus.MET).size(),
                data.in(ComplianceStatus.NOT_MET).size(), data.in(ComplianceStatus.NOT_ASSESSED).size(), unchecked,
                data.in(ComplianceStatus.MET_AS_CHECKED).size());
        Texts texts = document.texts();
        document.pictures(
                () -> document.figure(ComplianceFigure.of(topic(texts.get("cloudevidence.summary.all"), data.rules()),
                        Stream.of(RuleArea.values())
                                .map(area -> topic(area.title(texts),
                                        data.rules().stream().filter(rule -> rule.rule().area() == area).toList()))
                                .toList(),
                        texts)));
        change(document, data);
        gravest(document, data);
        decisions(document, new RequiredDecisions(data, texts, formats).items());
    }

    private static void decisions(DocumentBuilder document, List<RequiredDecisions.Item> all) {
        if (all.isEmpty()) {
            document.paragraphs("cloudevidence.decisions.none");
            return;
        }
        document.part("cloudevidence.decisions");
        if (all.getFirst().decided()) {
            document.paragraphs("cloudevidence.decisions.none");
        }
        RequiredDecisions.write(document, all.stream().limit(RequiredDecisions.ON_ONE_PAGE).toList());
        if (all.size() > RequiredDecisions.ON_ONE_PAGE) {
            document.paragraphs("cloudevidence.decisions.elsewhere", all.size() - RequiredDecisions.ON_ONE_PAGE);
        }
    }

    private static Topic topic(String name, List<PolicyRuleResult> rules) {
        Map<ComplianceStatus, Long> counts = rules.stream()
                .collect(Collectors.groupingBy(PolicyRuleResult::status, () -> new EnumMap<>(ComplianceStatus.class),
                        Collectors.counting()));
        return new Topic(name, counts);
    }

    private static void change(DocumentBuilder document, CloudEvidenceData data) {
        data.since().ifPresent(since -> {
            if (since.previous().isEmpty()) {
                document.paragraphs("cloudevidence.change.first");
                return;
            }
            Snapshot previous = since.previous().get();
            document.paragraphs("cloudevidence.change", String.valueOf(previous.number()),
                    document.formats().day(previous.capturedAt()), since.all(), courses(document, data, since),
                    since.endedCount());
        });
    }

    /** Returns the number of deviations for each course that occurs, with the numbers of some findings. */
    private static String courses(DocumentBuilder document, CloudEvidenceData data, DeviationChanges since) {
        Texts texts = document.texts();
        return Stream.of(Course.values())
                .filter(course -> course == Course.NEW || !since.in(course).isEmpty())
                .map(course -> texts.get("cloudevidence.change." + course, since.in(course).size(), since.high(),
                        names(data.order().sorted(since.in(course)), finding -> label(finding, since, data, texts),
                                texts),
                        since.firstAssessed()))
                .collect(Collectors.joining(", "));
    }

    private static String names(List<Finding> findings, Function<Finding, String> label, Texts texts) {
        return NameJoiner.of(findings.stream().map(label).toList(), GRAVEST, texts);
    }

    /** Names new findings of an older cause together with that cause, because they do not count as new deviations. */
    private static String label(Finding finding, DeviationChanges since, CloudEvidenceData data, Texts texts) {
        String added = data.causes()
                .repeating(finding)
                .stream()
                .filter(other -> since.isNew(other) && !since.isNew(finding))
                .map(other -> other.id().toString())
                .collect(Collectors.joining(", "));
        String id = finding.id().toString();
        return added.isEmpty() ? id : texts.get("cloudevidence.change.newOfCause", id, added);
    }

    private static void gravest(DocumentBuilder document, CloudEvidenceData data) {
        List<Finding> gravest = data.mostSevere(GRAVEST);
        if (gravest.isEmpty()) {
            document.paragraphs("cloudevidence.gravest.none");
            return;
        }
        CloudEvidenceText words = new CloudEvidenceText(document.texts(), document.formats(), data);
        TableBuilder table = new TableBuilder(document.texts(), "cloudevidence.gravest").rowHeads()
                .column("id", 2)
                .column("what", 20)
                .column("resource", 7)
                .column("place", 6);
        gravest.forEach(finding -> table.row(finding.id().toString(),
                data.rule(finding).map(rule -> rule + " ").orElse("")
                        + data.titles().headline(finding, document.texts()),
                ResourceNames.of(finding.resource()), document.formats().orDash(words.place(finding))));
        document.table(table);
    }
}
