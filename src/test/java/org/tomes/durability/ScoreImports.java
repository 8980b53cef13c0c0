package org.tomes.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Score files, each with one year of a different subscription. */
final class ScoreImports implements Scenario {

    private static final int DAYS = 300;

    @Override
    public void prepare(Path folder) {
        Commands.run(folder, "init");
    }

    @Override
    public String step(Path folder, int number) throws IOException {
        String subscription = new UUID(7, number).toString();
        Files.writeString(folder.resolve("score.csv"), IntStream.range(0, DAYS)
                .mapToObj(
                        day -> LocalDate.of(2025, 1, 1).plusDays(day) + "," + subscription + "," + day % 40 + ",40,10")
                .collect(Collectors.joining("\n", "date,subscription,current,max,weight\n", "\n")));
        Commands.run(folder, "score", "import", "score.csv");
        return subscription;
    }

    @Override
    public int verify(Path folder, List<String> acknowledged) {
        return Left.whole(folder, folder.resolve("r"), register -> {
            Map<String, Long> days = register.azure()
                    .scores()
                    .samples()
                    .stream()
                    .collect(Collectors.groupingBy(sample -> String.valueOf(sample.subscription()),
                            Collectors.counting()));
            assertThat(days.values()).as("whole files only").allMatch(count -> count == DAYS);
            assertThat(days.keySet()).containsAll(acknowledged);
            return Left.oneMoreAtMost(days.size(), acknowledged.size());
        });
    }
}
