package org.tomes.check.defender;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tomes.check.Assessment;
import org.tomes.check.BaseCheck;
import org.tomes.check.CheckContext;
import org.tomes.check.CheckOutcome;
import org.tomes.check.CheckedResource;
import org.tomes.check.ControlRef;
import org.tomes.check.Severity;
import org.tomes.inventory.CachedValue;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.ResourceIndex;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.view.Recommendation;
import org.tomes.inventory.view.SubAssessment;
import org.tomes.text.Message;

/**
 * Checks every Defender recommendation, each with a separate severity and age. Recommendations for which there is a
 * separate check are left out to avoid duplicate findings.
 */
final class Recommendations extends BaseCheck {

    private static final CachedValue<Inventory, ResourceIndex<SubAssessment>> WEAKNESSES = new CachedValue<>(
            inventory -> ResourceIndex.of(inventory.subAssessments(), weakness -> weakness.id().parent()));

    Recommendations() {
        super("defender.recommendations", Severity.MEDIUM, ControlRef.direct("A.8.8"), ControlRef.supporting("A.8.9"));
    }

    @Override
    public List<Assessment> assess(CheckContext context) {
        return context.inventory()
                .recommendations()
                .stream()
                .filter(recommendation -> Arrays.stream(KnownRecommendation.values())
                        .noneMatch(knownRecommendation -> knownRecommendation.is(recommendation)))
                .map(recommendation -> assess(recommendation, context))
                .toList();
    }

    private Assessment assess(Recommendation recommendation, CheckContext context) {
        Optional<Severity> ratedSeverity = recommendation.severity().flatMap(Recommendations::severity);
        String about = recommendation.about().map(ResourceId::qualifiedName).orElse(recommendation.name());
        CheckedResource subject = new CheckedResource(recommendation.id().toString(), about,
                recommendation.resource().type().text());
        if (recommendation.status().isEmpty()) {
            return notFullyRead(subject);
        }
        return switch (recommendation.status().get()) {
            case HEALTHY -> healthy(recommendation, subject, ratedSeverity.orElse(severity()), context);
            case NOT_APPLICABLE -> new Assessment(id(), CheckOutcome.NOT_ASSESSED, ratedSeverity.orElse(severity()),
                    subject, recommendation.isExempt() ? reason("exempt", recommendation.title())
                            : reason("not-applicable", recommendation.title(), recommendation.cause().orElse("–")));
            case UNHEALTHY -> new Assessment(id(), CheckOutcome.NOT_MET, ratedSeverity.orElse(severity()), subject,
                    open(recommendation, context.now(), ratedSeverity));
        };
    }

    /**
     * Assesses a recommendation that Defender reports as healthy. The individual results of its scan must confirm this.
     */
    private Assessment healthy(Recommendation recommendation, CheckedResource subject, Severity severity,
            CheckContext context) {
        long open = openResults(recommendation, context);
        return open == 0
                ? new Assessment(id(), CheckOutcome.MET, severity, subject, reason("followed", recommendation.title()))
                : new Assessment(id(), CheckOutcome.NOT_ASSESSED, severity, subject,
                        reason("contradicted", recommendation.title(), open));
    }

    /** Returns the number of open individual results of the scan to which the recommendation belongs. */
    static long openResults(Recommendation recommendation, CheckContext context) {
        return WEAKNESSES.in(context.inventory())
                .of(recommendation.id())
                .stream()
                .filter(SubAssessment::isOpen)
                .count();
    }

    private Message open(Recommendation recommendation, Instant now, Optional<Severity> ratedSeverity) {
        Message rated = ratedSeverity.map(severity -> Message.of("check.severity." + severity))
                .orElse(reason("unrated"));
        Optional<Instant> since = recommendation.changed()
                .or(recommendation::firstSeen)
                .filter(moment -> !moment.isAfter(now));
        return since
                .map(moment -> reason("open", recommendation.title(), rated,
                        LocalDate.ofInstant(moment, ZoneOffset.UTC).toString(), Duration.between(moment, now).toDays()))
                .orElse(reason("open-undated", recommendation.title(), rated));
    }

    private static Optional<Severity> severity(String name) {
        return Arrays.stream(Severity.values())
                .filter(severity -> severity.name().equals(name.strip().toUpperCase(Locale.ROOT)))
                .findFirst();
    }
}
