package org.tomes.policy;

import java.time.Clock;
import java.time.LocalDate;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.Snapshots;
import org.tomes.ledger.Ledger;
import org.tomes.measure.Measures;
import org.tomes.people.People;
import org.tomes.people.Responsibilities;
import org.tomes.people.Roles;
import org.tomes.policy.cloud.PolicyFacts;
import org.tomes.policy.compose.Names;
import org.tomes.score.ScoreModel;
import org.tomes.score.ScoreTargets;
import org.tomes.score.Scores;
import org.tomes.score.trend.ScoreTrend;
import org.tomes.settings.CompanyProfile;
import org.tomes.settings.CompanyProfiles;

/** The parts of a register that documents are made of. */
public record DocumentSources(Ledger ledger, CompanyProfiles company, Measures measures, People people, Roles roles,
                              Responsibilities responsibilities, Snapshots snapshots, Scores scores, ScoreTargets scoreTargets) {

    /** The head is read first, so that it never covers less than the document shows. */
    PolicyFacts policyFacts(Clock clock) {
        return new PolicyFacts(LocalDate.now(clock), clock.instant(), ledger.head(),
                company.find().orElseGet(CompanyProfile::empty), measures.all(), responsibilities.all(),
                new Names(people.all(), roles.all()),
                snapshots.newest().map(snapshot -> new Inventory(snapshot, snapshots.resources(snapshot.id()))),
                ScoreTrend.of(scores.samples(), ScoreModel.CLASSIC, clock.getZone()), scoreTargets.find());
    }
}
