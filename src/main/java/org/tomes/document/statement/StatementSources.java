package org.tomes.document.statement;

import java.util.function.Predicate;
import java.util.function.Supplier;
import org.tomes.change.ChangeService;
import org.tomes.check.CheckService;
import org.tomes.check.criteria.CheckRulesService;
import org.tomes.evidence.EvidenceService;
import org.tomes.finding.FindingService;
import org.tomes.inventory.InventoryService;
import org.tomes.measure.AdoptedMeasures;
import org.tomes.measure.MeasureService;
import org.tomes.people.PeopleService;
import org.tomes.people.ResponsibilityService;
import org.tomes.review.ReviewService;
import org.tomes.review.decision.Decision;
import org.tomes.score.ScoreService;
import org.tomes.score.annotation.AnnotationService;
import org.tomes.soa.SoaService;

/**
 * The features of one register that supply the data for statements.
 *
 * @param made whether a decision is in effect
 */
public record StatementSources(CheckService checks, FindingService findings, InventoryService inventory,
        PeopleService people, ResponsibilityService responsibilities, MeasureService measures, ReviewService reviews,
        ChangeService changes, ScoreService scores, AnnotationService notes, SoaService soa, EvidenceService evidence,
        AdoptedMeasures adoptions, CheckRulesService rules, Supplier<Predicate<Decision>> made) {
}
