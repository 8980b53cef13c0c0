package org.tomes.document.policy;

import java.util.List;
import java.util.Optional;
import org.tomes.check.RuleValueTexts;
import org.tomes.document.compose.DocumentMetadata;
import org.tomes.document.compose.PersonAndRoleNames;
import org.tomes.document.statement.EvaluationBasis;
import org.tomes.document.statement.StatementResults;
import org.tomes.document.text.TextComposer;
import org.tomes.inventory.Inventory;
import org.tomes.measure.Measure;
import org.tomes.people.Responsibility;
import org.tomes.score.ScoreTarget;
import org.tomes.score.trend.ScoreTrend;
import org.tomes.settings.CompanyProfile;

/**
 * The data of the cloud security policy, read from one state of the register.
 *
 * @param basis statements of the policy with their results
 * @param score trend of all samples of the displayed model
 * @param values the company's rule values
 * @param plan subnets of the network plan
 */
public record PolicyData(DocumentMetadata metadata, List<Measure> measures, List<Responsibility> topics,
        PersonAndRoleNames names, EvaluationBasis basis, ScoreTrend score, Optional<ScoreTarget> scoreTarget,
        RuleValueTexts values, List<PlannedSubnet> plan) implements TextComposer.DocumentFacts {

    public PolicyData {
        measures = List.copyOf(measures);
        topics = List.copyOf(topics);
        plan = List.copyOf(plan);
    }

    /** Returns the newest snapshot. */
    public Optional<Inventory> inventory() {
        return basis.inventory();
    }

    public StatementResults statements() {
        return basis.statements();
    }

    public CompanyProfile company() {
        return metadata.company();
    }

    /** Returns the assignees of a subject; empty if the company does not have this topic. */
    public Optional<Responsibility> topic(String subject) {
        return topics.stream().filter(topic -> topic.subject().equals(subject)).findFirst();
    }
}
