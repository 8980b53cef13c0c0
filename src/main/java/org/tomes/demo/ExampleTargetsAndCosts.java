package org.tomes.demo;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tomes.cost.CostExportFile;
import org.tomes.cost.CostKind;
import org.tomes.cost.CostService;
import org.tomes.ledger.Actor;
import org.tomes.measure.MeasureId;
import org.tomes.people.PersonId;
import org.tomes.score.ControlSample;
import org.tomes.score.ScoreModel;
import org.tomes.score.ScoreService;
import org.tomes.score.ScoreTarget;
import org.tomes.score.annotation.AnnotationService;
import org.tomes.score.annotation.ScoreAnnotation;
import org.tomes.score.link.ControlLinkService;
import org.tomes.score.scope.SubscriptionGroup;
import org.tomes.score.scope.SubscriptionGroupService;
import org.tomes.text.Language;

/** The example company's score targets and its Azure bills for security in the last three months. */
final class ExampleTargetsAndCosts {

    private static final String HEAD = "SubscriptionId,SubscriptionName,Date,MeterCategory,MeterSubCategory,MeterName,CostInBillingCurrency,"
            + "BillingCurrencyCode\n";
    private static final int MONTHS = 3;
    private static final int FIRST_SUM = 4;
    private static final int UNTIL_REVIEW = 40;

    record Kpi(BilingualValue<String> set, String owner, int months, List<Note> annotations, List<Raised> raised) {
    }

    /**
     * Measures that improve one of Microsoft's controls.
     *
     * @param control id of the control
     */
    record Raised(String control, List<String> measures) {
    }

    record Note(int daysAgo, BilingualValue<String> text) {
    }

    private final ScoreService scores;
    private final SubscriptionGroupService sets;
    private final AnnotationService annotations;
    private final CostService costs;
    private final ControlLinkService links;
    private final LocalDate today;

    ExampleTargetsAndCosts(ScoreService scores, SubscriptionGroupService sets, AnnotationService annotations,
            CostService costs, ControlLinkService links, LocalDate today) {
        this.scores = scores;
        this.sets = sets;
        this.annotations = annotations;
        this.costs = costs;
        this.links = links;
        this.today = today;
    }

    /**
     * @param subscriptions names of subscriptions by id
     */
    void setTargets(Actor manager, ExamplePeople cast, Language language, Map<String, String> subscriptions) {
        Kpi kpi = new DemoFile("kpi.json").json(Kpi.class);
        Optional<PersonId> owner = Optional.of(cast.id(kpi.owner()));
        List<String> production = subscriptions.entrySet()
                .stream()
                .filter(entry -> !entry.getValue().endsWith("devtest"))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        SubscriptionGroup group = sets.save(manager, SubscriptionGroup.create(kpi.set().in(language), production));
        scores.setTarget(manager, new ScoreTarget(Optional.empty(), 0.75, 0.65, owner, kpi.months(),
                Optional.of(today.plusDays(UNTIL_REVIEW)), 0));
        scores.setTarget(manager, new ScoreTarget(Optional.of(group.id()), 0.85, 0.75, owner, 0, Optional.empty(), 0));
    }

    /**
     * @param subscriptions names of subscriptions by id
     */
    void keep(Actor manager, Language language, Map<String, String> subscriptions) {
        new DemoFile("kpi.json").json(Kpi.class)
                .annotations()
                .forEach(note -> annotations.save(manager, ScoreAnnotation.of(today.minusDays(note.daysAgo()),
                        Optional.empty(), note.text().in(language))));
        costs.importBills(manager, List.of(bill(subscriptions)), Optional.of(CostKind.ACTUAL), () -> false);
    }

    /**
     * @param measures measures by code
     */
    void link(Actor manager, Map<String, MeasureId> measures) {
        Map<String, ControlSample> controls = scores.history()
                .currentControls(ScoreModel.CLASSIC)
                .stream()
                .collect(Collectors.toMap(ControlSample::control, Function.identity(), (sample, other) -> sample));
        for (Raised raised : new DemoFile("kpi.json").json(Kpi.class).raised()) {
            ControlSample control = controls.get(raised.control());
            links.save(manager, links.of(control),
                    raised.measures().stream().map(measures::get).collect(Collectors.toSet()));
        }
    }

    private CostExportFile bill(Map<String, String> subscriptions) {
        StringBuilder csv = new StringBuilder(HEAD);
        for (String[] row : new DemoFile("costs.csv").rows()) {
            String subscription = subscriptions.entrySet()
                    .stream()
                    .filter(entry -> entry.getValue().endsWith(row[0]))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElseThrow();
            for (int month = 0; month < MONTHS; month++) {
                LocalDate day = YearMonth.from(today).minusMonths(MONTHS - month).atEndOfMonth();
                csv.append(String.join(",", subscription, subscriptions.get(subscription), day.toString(), row[1],
                        row[2], row[3], row[FIRST_SUM + month], "EUR")).append('\n');
            }
        }
        byte[] bytes = csv.toString().getBytes(StandardCharsets.UTF_8);
        return new CostExportFile("ActualCost.csv", "ActualCost.csv", List.of(() -> new ByteArrayInputStream(bytes)));
    }
}
