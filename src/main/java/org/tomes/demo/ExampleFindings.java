package org.tomes.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingQuery;
import org.tomes.finding.FindingService;
import org.tomes.finding.FindingState;
import org.tomes.ledger.Actor;
import org.tomes.measure.MeasureService;
import org.tomes.text.Language;

/** The example company's decisions about its findings, and the measures that are meant to remediate them. */
final class ExampleFindings {

    private final ExamplePeople cast;
    private final Language language;
    private final LocalDate today;

    ExampleFindings(ExamplePeople cast, Language language, LocalDate today) {
        this.cast = cast;
        this.language = language;
        this.today = today;
    }

    /**
     * @param days days until an accepted risk expires; 0 for an exemption, because it does not expire
     */
    private record Decided(String check, String resource, String decision, int days, String by,
            BilingualValue<String> reason) {
    }

    private record Exploited(String check, String resource, int daysAgo, String by, BilingualValue<String> reason) {
    }

    private record Remediated(String check, String code) {
    }

    private record All(List<Decided> decisions, List<Exploited> exploited, List<Remediated> measures) {
    }

    void decide(Actor actor, FindingService findings, MeasureService measures) {
        All all = new DemoFile("findings.json").json(All.class);
        for (Remediated remediated : all.measures()) {
            findings.link(actor, findings.list(FindingQuery.ALL.of(remediated.check())),
                    measures.get(remediated.code()));
        }
        all.decisions().forEach(decided -> decide(actor, findings, decided));
        all.exploited().forEach(assessed -> assess(actor, findings, assessed));
    }

    private void assess(Actor actor, FindingService findings, Exploited assessed) {
        findings.treatAsExploited(actor, open(findings, assessed.check(), assessed.resource()),
                assessed.reason().in(language), Optional.of(today.minusDays(assessed.daysAgo())),
                Optional.of(cast.id(assessed.by())));
    }

    private static List<Finding> open(FindingService findings, String check, String resource) {
        return findings.list(FindingQuery.ALL.of(check).in(FindingState.OPEN))
                .stream()
                .filter(finding -> finding.resource().name().equals(resource))
                .limit(1)
                .toList();
    }

    private void decide(Actor actor, FindingService findings, Decided decided) {
        List<Finding> open = open(findings, decided.check(), decided.resource());
        Actor decider = new Actor(cast.id(decided.by()).toString(), actor.account(), actor.host());
        String reason = decided.reason().in(language);
        Optional<LocalDate> until = Optional.of(today.plusDays(decided.days()));
        if (decided.decision().equals("accept")) {
            findings.accept(decider, open, reason, until, Optional.empty());
        } else {
            findings.exempt(decider, open, reason, until, Optional.empty());
        }
    }
}
