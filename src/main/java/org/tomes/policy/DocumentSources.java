package org.tomes.policy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.Snapshots;
import org.tomes.ledger.ChainHead;
import org.tomes.ledger.Ledger;
import org.tomes.measure.Measures;
import org.tomes.people.People;
import org.tomes.people.Responsibilities;
import org.tomes.people.Roles;
import org.tomes.policy.cloud.PolicyFacts;
import org.tomes.policy.compose.Names;
import org.tomes.policy.soa.SoaFacts;
import org.tomes.score.ScoreModel;
import org.tomes.score.ScoreTargets;
import org.tomes.score.Scores;
import org.tomes.score.trend.ScoreTrend;
import org.tomes.settings.CompanyProfile;
import org.tomes.settings.CompanyProfiles;
import org.tomes.sheet.SheetTable;
import org.tomes.soa.SoaEntries;
import org.tomes.soa.SoaService;
import org.tomes.soa.SoaTables;
import org.tomes.text.Language;

/** The parts of a register that documents are made of. */
public record DocumentSources(Ledger ledger, CompanyProfiles company, Measures measures, People people, Roles roles,
                              Responsibilities responsibilities, Snapshots snapshots, Scores scores, ScoreTargets scoreTargets,
                              SoaEntries soa) {

    SoaFacts soaFacts(Clock clock, Language language) {
        ChainHead head = ledger.head();
        return new SoaFacts(LocalDate.now(clock), clock.instant(), head, company.find().orElseGet(CompanyProfile::empty),
                SoaService.rows(soa, measures.all(), language), new Names(people.all(), roles.all()), !soa.licensed().isEmpty());
    }

    List<SheetTable> soaTables(Language language) {
        return SoaTables.of(SoaService.rows(soa, measures.all(), language), people.all(), language);
    }

    /** The head is read first, so that it never covers less than the document shows. */
    PolicyFacts policyFacts(Clock clock) {
        return new PolicyFacts(LocalDate.now(clock), clock.instant(), ledger.head(),
                company.find().orElseGet(CompanyProfile::empty), measures.all(), responsibilities.all(),
                new Names(people.all(), roles.all()),
                snapshots.newest().map(snapshot -> new Inventory(snapshot, snapshots.resources(snapshot.id()))),
                ScoreTrend.of(scores.samples(), ScoreModel.CLASSIC, clock.getZone()), scoreTargets.find());
    }
}
