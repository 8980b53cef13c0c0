package org.tomes.policy.cloud;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tomes.inventory.Inventory;
import org.tomes.ledger.ChainHead;
import org.tomes.measure.Measure;
import org.tomes.people.Responsibility;
import org.tomes.policy.compose.Imprint;
import org.tomes.policy.compose.Names;
import org.tomes.policy.statement.Judgements;
import org.tomes.score.ScoreTarget;
import org.tomes.score.trend.ScoreTrend;
import org.tomes.settings.CompanyProfile;

/**
 * What the cloud security policy is made of, read from the register at one moment.
 *
 * @param inventory  the newest snapshot
 * @param score      the trend of all samples of the model that is shown
 * @param statements how what the policy says stands to what is known
 */
public record PolicyFacts(Imprint imprint, List<Measure> measures, List<Responsibility> topics, Names names,
                          Optional<Inventory> inventory, ScoreTrend score, Optional<ScoreTarget> scoreTarget,
                          Judgements statements) {

    public PolicyFacts {
        measures = List.copyOf(measures);
        topics = List.copyOf(topics);
    }

    public LocalDate today() {
        return imprint.today();
    }

    public Instant composedAt() {
        return imprint.composedAt();
    }

    public ChainHead head() {
        return imprint.head();
    }

    public CompanyProfile company() {
        return imprint.company();
    }

    /** Who has which duty in a subject that Tomes knows; empty where the company has no such topic. */
    public Optional<Responsibility> topic(String subject) {
        return topics.stream().filter(topic -> topic.subject().equals(subject)).findFirst();
    }
}
