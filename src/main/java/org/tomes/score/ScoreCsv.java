package org.tomes.score;

import java.util.List;
import java.util.Locale;
import org.tomes.spreadsheet.CsvWriter;
import org.tomes.spreadsheet.OutputSheet;

/** Writes samples as CSV that can be imported again, with decimal points and UTC in every language. */
public final class ScoreCsv {

    private static final String HEAD = "date,subscription,current,max,weight,name,model,score\n";

    private ScoreCsv() {
    }

    public static String of(List<ScoreSample> samples) {
        StringBuilder csv = new StringBuilder(HEAD);
        for (ScoreSample sample : samples) {
            csv.append(sample.takenAt())
                    .append(',')
                    .append(CsvWriter.cell(sample.subscription()))
                    .append(',')
                    .append(sample.current())
                    .append(',')
                    .append(sample.max())
                    .append(',')
                    .append(sample.weight())
                    .append(',')
                    .append(CsvWriter.cell(sample.subscriptionName()))
                    .append(',')
                    .append(sample.model().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .append(',')
                    .append(CsvWriter.cell(sample.name()))
                    .append('\n');
        }
        return csv.toString();
    }

    /** Returns the same columns as a sheet. Both the sheet and the result of {@link #of} can be imported. */
    public static OutputSheet table(List<ScoreSample> samples) {
        return new OutputSheet("Secure Score", List.of(HEAD.strip().split(",")),
                List.of(24, 40, 10, 10, 10, 30, 12, 20),
                samples.stream()
                        .map(sample -> List.<Object>of(sample.takenAt().toString(), sample.subscription(),
                                sample.current(), sample.max(), sample.weight(), sample.subscriptionName(),
                                sample.model().name().toLowerCase(Locale.ROOT).replace('_', '-'), sample.name()))
                        .toList());
    }
}
