package org.tomes.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.tomes.files.Sha256;
import org.tomes.score.ControlSample;
import org.tomes.score.ScoreModel;
import org.tomes.score.ScoreSample;
import org.tomes.score.ScoreSource;
import org.tomes.score.importing.ScoreReading;

/**
 * A year of weekly Secure Scores up to yesterday. They start low. A project raises them from the tenth week on, a third
 * subscription is added in the fifteenth week, and new Microsoft recommendations lower them in the thirty-second week.
 * The following five weeks are missing. At the end, the scores have just reached the target.
 */
final class ExampleScores {

    private static final LocalTime WHEN_READ = LocalTime.of(5, 0);
    private static final String FILE = "scores.csv";

    private final LocalDate today;
    private final Map<String, String> subscriptionNames;

    /**
     * @param subscriptionNames names of subscriptions by id
     */
    ExampleScores(LocalDate today, Map<String, String> subscriptionNames) {
        this.today = today;
        this.subscriptionNames = subscriptionNames;
    }

    ScoreReading reading() {
        DemoFile scores = new DemoFile(FILE);
        List<ControlSample> controls = new DemoFile("score-controls.csv").rows().stream().map(this::control).toList();
        return new ScoreReading(FILE, Sha256.of(scores.bytes()), scores.rows().stream().map(this::sample).toList(),
                controls, List.of(), List.of());
    }

    private ScoreSample sample(String[] row) {
        return new ScoreSample(row[1], subscriptionNames.get(row[1]), ScoreModel.CLASSIC, ScoreSample.DEFAULT_NAME,
                daysAgo(row[0]), Double.parseDouble(row[2]), Double.parseDouble(row[3]), Double.parseDouble(row[4]),
                ScoreSource.API);
    }

    private ControlSample control(String[] row) {
        return new ControlSample(row[1], ScoreModel.CLASSIC, row[2], row[3], daysAgo(row[0]),
                Double.parseDouble(row[4]), Double.parseDouble(row[5]), Integer.parseInt(row[6]),
                Integer.parseInt(row[7]), 0, ScoreSource.API);
    }

    private Instant daysAgo(String days) {
        return today.minusDays(Long.parseLong(days)).atTime(WHEN_READ).toInstant(ZoneOffset.UTC);
    }
}
