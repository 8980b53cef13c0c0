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
import org.tomes.check.ControlRef;
import org.tomes.check.Result;
import org.tomes.check.Severity;
import org.tomes.check.Subject;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.view.Recommendation;
import org.tomes.text.Message;

/**
 * Every recommendation of Defender with its own severity and its age. Those that other checks ask for by themselves are
 * left to them, so that nothing is found twice.
 */
final class Recommendations extends BaseCheck {

    Recommendations() {
        super("defender.recommendations", Severity.MEDIUM, ControlRef.direct("A.8.8"), ControlRef.supporting("A.8.9"));
    }

    @Override
    public List<Assessment> judge(CheckContext context) {
        return context.inventory()
                .recommendations()
                .stream()
                .filter(recommendation -> Arrays.stream(KnownRecommendation.values())
                        .noneMatch(known -> known.is(recommendation)))
                .map(recommendation -> judge(recommendation, context.now()))
                .toList();
    }

    private Assessment judge(Recommendation recommendation, Instant now) {
        Optional<Severity> told = recommendation.severity().flatMap(Recommendations::severity);
        String about = recommendation.about().map(ResourceId::name).orElse(recommendation.name());
        Subject subject = new Subject(recommendation.id().toString(), about, recommendation.resource().type().text());
        if (recommendation.status().isEmpty()) {
            return notWhole(subject);
        }
        return switch (recommendation.status().get()) {
            case HEALTHY -> new Assessment(id(), Result.MET, told.orElse(severity()), subject,
                    reason("followed", recommendation.title()));
            case NOT_APPLICABLE -> new Assessment(id(), Result.NOT_ASSESSED, told.orElse(severity()), subject,
                    reason("not-applicable", recommendation.title(), recommendation.cause().orElse("–")));
            case UNHEALTHY ->
                new Assessment(id(), Result.NOT_MET, told.orElse(severity()), subject, open(recommendation, now, told));
        };
    }

    private Message open(Recommendation recommendation, Instant now, Optional<Severity> told) {
        Message rated = told.map(severity -> Message.of("check.severity." + severity)).orElse(reason("unrated"));
        Optional<Instant> since = recommendation.changed()
                .or(recommendation::firstSeen)
                .filter(moment -> !moment.isAfter(now));
        return since
                .map(moment -> reason("open", recommendation.title(), rated,
                        LocalDate.ofInstant(moment, ZoneOffset.UTC).toString(), Duration.between(moment, now).toDays()))
                .orElse(reason("open-undated", recommendation.title(), rated));
    }

    private static Optional<Severity> severity(String told) {
        return Arrays.stream(Severity.values())
                .filter(severity -> severity.name().equals(told.strip().toUpperCase(Locale.ROOT)))
                .findFirst();
    }
}
