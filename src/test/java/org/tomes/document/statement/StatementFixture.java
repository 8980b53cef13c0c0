package org.tomes.document.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tomes.change.ChangeReconciliation;
import org.tomes.change.ChangeRecord;
import org.tomes.check.Assessment;
import org.tomes.check.CheckContext;
import org.tomes.check.CheckResultSetFixture;
import org.tomes.check.Checks;
import org.tomes.document.compose.Formats;
import org.tomes.document.statement.RegisterFacts.MeasureLink;
import org.tomes.evidence.Evidence;
import org.tomes.finding.Finding;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.ResourceEntry;
import org.tomes.inventory.Snapshot;
import org.tomes.inventory.importing.ListFact;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.measure.Measure;
import org.tomes.parameter.ParameterValues;
import org.tomes.people.Person;
import org.tomes.people.Responsibility;
import org.tomes.people.Role;
import org.tomes.review.ReviewStatus;
import org.tomes.review.decision.Decision;
import org.tomes.score.ScoreModel;
import org.tomes.score.ScoreSample;
import org.tomes.score.ScoreTarget;
import org.tomes.score.annotation.ScoreAnnotation;
import org.tomes.score.trend.ScoreTrend;
import org.tomes.soa.SoaRow;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/** Facts assembled by tests; everything not set is empty. */
final class StatementFixture {

    static final LocalDate TODAY = LocalDate.ofInstant(CheckResultSetFixture.NOW, ZoneOffset.UTC);

    final List<Responsibility> topics = new ArrayList<>();
    final List<Person> people = new ArrayList<>();
    final List<Role> roles = new ArrayList<>();
    final List<Measure> measures = new ArrayList<>();
    final List<ReviewStatus> reviews = new ArrayList<>();
    final List<ChangeRecord> changes = new ArrayList<>();
    final Map<String, Instant> recordedAt = new HashMap<>();
    final List<SoaRow> soa = new ArrayList<>();
    final List<ScoreSample> scores = new ArrayList<>();
    final List<ScoreSample> earlierScores = new ArrayList<>();
    final List<ScoreAnnotation> notes = new ArrayList<>();
    final List<Evidence> evidence = new ArrayList<>();
    final List<Finding> findings = new ArrayList<>();
    final List<MeasureLink> links = new ArrayList<>();
    final List<Decision> decisions = new ArrayList<>();
    final List<Assessment> assessments = new ArrayList<>();
    Optional<ScoreTarget> target = Optional.empty();
    Optional<ChangeReconciliation> unrecorded = Optional.empty();
    Optional<Inventory> inventory = Optional.empty();
    final List<ResourceEntry> missing = new ArrayList<>();
    boolean complete = true;
    Predicate<Decision> made = decision -> true;
    ParameterValues values = ParameterValues.initial();

    /** Sets the results of all checks of a scene, captured {@code daysAgo}. */
    StatementFixture seen(CheckContext context, int daysAgo) {
        Snapshot was = context.inventory().snapshot();
        inventory = Optional.of(new Inventory(new Snapshot(was.id(), 7, "",
                CheckResultSetFixture.NOW.minusSeconds(daysAgo * 86_400L), CheckResultSetFixture.NOW, was.source(),
                was.origins(), was.counts(), was.notRead(), none(was), was.hash()), context.inventory().resources()));
        Checks.ALL.forEach(check -> assessments.addAll(check.assess(context)));
        return this;
    }

    private List<ListFact> none(Snapshot was) {
        return complete
                ? Stream.concat(was.emptyCollections().stream(),
                        ResourceId.parse(CheckResultSetFixture.SUBSCRIPTION)
                                .stream()
                                .map(id -> new ListFact(ListFact.NOTHING_LEFT_OUT, id)))
                        .toList()
                : was.emptyCollections();
    }

    StatementFacts facts() {
        return new StatementFacts(TODAY, ZoneOffset.UTC, inventory, missing, assessments, findings,
                new RegisterFacts(topics, people, roles, measures, reviews, changes, recordedAt, unrecorded, soa,
                        scores, target, ScoreTrend.of(Stream.concat(earlierScores.stream(), scores.stream()).toList(),
                                ScoreModel.CLASSIC, ZoneOffset.UTC),
                        notes, evidence, links, decisions, made),
                values);
    }

    /** Evaluates one statement and checks that all its texts exist in both languages without unfilled placeholders. */
    StatementResult judge(String key) {
        StatementResult result = Statements.find(new StatementKey(key)).orElseThrow().evaluate(facts());
        for (Language language : Language.values()) {
            StatementResultText words = new StatementResultText(Texts.in(language),
                    new Formats(Texts.in(language), ZoneOffset.UTC));
            List<String> said = new ArrayList<>(
                    List.of(words.sentence(result), words.line(result), words.reasonAsLine(result)));
            result.deviations().forEach(one -> said.add(words.describe(one)));
            result.unknown().forEach(one -> said.add(words.describe(one)));
            result.met().forEach(one -> said.add(words.describe(one)));
            result.acceptedDeviations().forEach(one -> said.add(words.acceptedDeviation(one)));
            assertThat(said).allSatisfy(text -> assertThat(text).isNotBlank().doesNotContainPattern("\\{\\d|\\|"));
        }
        return result;
    }

    /** Returns the line displayed next to the sentence, in English. */
    static String line(StatementResult result) {
        return new StatementResultText(Texts.in(Language.EN), new Formats(Texts.in(Language.EN), ZoneOffset.UTC))
                .line(result);
    }

    static List<String> names(List<Observation> observations) {
        return observations.stream().map(one -> Texts.in(Language.EN).get(one.name())).toList();
    }
}
