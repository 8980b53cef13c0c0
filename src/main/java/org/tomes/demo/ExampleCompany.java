package org.tomes.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tomes.change.ChangeRecord;
import org.tomes.change.ChangeService;
import org.tomes.check.criteria.CheckRulesService;
import org.tomes.cost.CostService;
import org.tomes.document.release.ReleaseService;
import org.tomes.document.release.VersionService;
import org.tomes.document.statement.StatementService;
import org.tomes.document.text.TextService;
import org.tomes.evidence.EvidenceService;
import org.tomes.finding.FindingService;
import org.tomes.inventory.InventoryService;
import org.tomes.inventory.Snapshot;
import org.tomes.inventory.importing.ReadingProgress;
import org.tomes.ledger.Actor;
import org.tomes.measure.LibraryService;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureId;
import org.tomes.measure.MeasureService;
import org.tomes.people.PeopleService;
import org.tomes.people.Person;
import org.tomes.people.ResponsibilityService;
import org.tomes.review.ReviewService;
import org.tomes.score.ScoreService;
import org.tomes.score.annotation.AnnotationService;
import org.tomes.score.link.ControlLinkService;
import org.tomes.score.scope.SubscriptionGroupService;
import org.tomes.settings.CompanyService;
import org.tomes.soa.SoaService;
import org.tomes.text.Language;

/**
 * Fills an empty register with Hallerbrück Dosiertechnik GmbH, a fictitious German manufacturer with a few workloads in
 * Azure. Their design is sound, but contains typical mistakes, so that every feature of Tomes has something to show.
 */
public record ExampleCompany(CompanyService company, PeopleService people, ResponsibilityService responsibilities,
        MeasureService measures, LibraryService library, SoaService soa, CheckRulesService rules,
        InventoryService inventory, ScoreService scores, FindingService findings, ChangeService changes,
        ReviewService reviews, EvidenceService evidence, StatementService statements, TextService texts,
        VersionService versions, ReleaseService releases, SubscriptionGroupService sets, AnnotationService annotations,
        CostService costs, ControlLinkService controlLinks) {

    private static final String ISMS_MANAGER = "demirci";

    /**
     * @param actor actor who creates the register; after the people have been created, the information security officer
     * acts
     * @param now moment to which all dates and times refer
     */
    public void fill(Actor actor, Language language, LocalDateTime now) {
        fill(actor, language, now, step -> {
        });
    }

    /**
     * @param progress is notified of each part before it is created
     */
    public void fill(Actor actor, Language language, LocalDateTime now, Consumer<ExampleStep> progress) {
        LocalDate today = now.toLocalDate();
        progress.accept(ExampleStep.PEOPLE);
        ExampleCompanyProfile example = ExampleCompanyProfile.read();
        ExamplePeople cast = new ExamplePeople();
        List<Person> newcomers = people.addAll(actor, cast.newcomers(example.domain(), language));
        Actor manager = new Actor(cast.id(ISMS_MANAGER).toString(), actor.account(), actor.host());
        people.changeAll(manager, newcomers.stream().map(cast::withDeputy).toList());
        company.save(manager, example.profile(cast, language));
        company.contracts().save(manager, example.contract(language, today));
        rules.save(manager, example.rules(rules.current()));
        cast.roles(language).forEach(role -> responsibilities.addRole(manager, role));
        responsibilities.addAll(manager, new ExampleResponsibilities(cast, language).all());
        progress.accept(ExampleStep.MEASURES);
        ExampleMeasureDetails details = new ExampleMeasureDetails(cast, language, today);
        library.remember(manager, details
                .adoptions(measures.addAll(manager, details.of(new ExampleMeasures(cast, language, today).all()))));
        soa.setAll(manager, new ExampleSoa(language, cast, ISMS_MANAGER, today).all());
        new ExampleTexts(texts, language, today).save(manager, example.text().in(language));
        ExampleAzure azure = new ExampleAzure(today, language);
        ExampleTargetsAndCosts kpi = new ExampleTargetsAndCosts(scores, sets, annotations, costs, controlLinks, today);
        kpi.setTargets(manager, cast, language, azure.subscriptionNames());
        progress.accept(ExampleStep.EARLIER_SNAPSHOT);
        String monthly = example.text().in(language).snapshot();
        Snapshot before = inventory.importFiles(manager, azure.earlierFiles(), monthly, true, ReadingProgress.NONE);
        progress.accept(ExampleStep.DOCUMENTS);
        ExampleDocuments documents = new ExampleDocuments(versions, releases,
                key -> new Actor(cast.id(key).toString(), manager.account(), manager.host()), language, today);
        ExampleEvidence proofs = new ExampleEvidence(evidence, cast, measuresByCode(), language, today);
        proofs.addIsmsEvidence(manager);
        documents.release();
        progress.accept(ExampleStep.LATEST_SNAPSHOT);
        Snapshot after = inventory.importFiles(manager, azure.files(), monthly, true, ReadingProgress.NONE);
        new ExampleFindings(cast, language, today).decide(manager, findings, measures);
        progress.accept(ExampleStep.SCORE_AND_COSTS);
        scores.keep(manager, new ExampleScores(today, azure.subscriptionNames()).reading());
        kpi.keep(manager, language, azure.subscriptionNames());
        kpi.link(manager, measures.all().stream().collect(Collectors.toMap(Measure::code, Measure::id)));
        progress.accept(ExampleStep.CHANGES_AND_REVIEWS);
        addEvidence(cast, manager, language, today, before, after, proofs);
        new ExampleManagementReview(texts, reviews.decisions(), findings, cast, language, now).hold(manager);
        documents.prepare();
    }

    private void addEvidence(ExamplePeople cast, Actor manager, Language language, LocalDate today, Snapshot before,
            Snapshot after, ExampleEvidence proofs) {
        Map<String, MeasureId> ids = measures.all().stream().collect(Collectors.toMap(Measure::code, Measure::id));
        Function<String, Actor> actors = key -> new Actor(cast.id(key).toString(), manager.account(), manager.host());
        List<ChangeRecord> changeRecords = new ExampleChanges(changes, findings, cast, actors, ids, language, today)
                .keep(before.number(), after.number());
        new ExampleStatementLinks(statements, ids).keep(manager);
        new ExampleReviews(reviews, actors, language, today).keep(manager);
        proofs.addAzureEvidence(manager, changeRecords.getFirst(), after.number());
    }

    private Map<String, Measure> measuresByCode() {
        return measures.all().stream().collect(Collectors.toMap(Measure::code, Function.identity()));
    }
}
