package org.tomes.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Two workbooks with the same measures alternate: all measures carry the mark of one of them, never a mixture. */
final class MeasureImports implements Scenario {

    private static final int MEASURES = 40;
    private static final List<String> MARKS = List.of("odd", "even");

    @Override
    public void prepare(Path folder) throws IOException {
        Commands.measures(folder, "source", MEASURES, MARKS.getFirst());
        for (String mark : MARKS) {
            Files.writeString(folder.resolve("list.csv"), Commands.rows(MEASURES, mark));
            Commands.run(folder, "--register", "source", "measure", "import", "list.csv");
            Commands.run(folder, "--register", "source", "measure", "export", mark + ".xlsx");
        }
        Commands.run(folder, "init");
    }

    @Override
    public String step(Path folder, int number) {
        Commands.run(folder, "measure", "import", MARKS.get(number % 2) + ".xlsx");
        return "workbook " + number;
    }

    @Override
    public int verify(Path folder, List<String> acknowledged) {
        return Left.whole(folder, folder.resolve("r"), register -> {
            List<String> titles = Commands.titles(register).toList();
            Set<String> marks = titles.stream().map(title -> title.split(" ")[0]).collect(Collectors.toSet());
            int steps = acknowledged.size();
            if (titles.isEmpty()) {
                assertThat(steps).as("acknowledged imports").isZero();
                return 0;
            }
            assertThat(titles).hasSize(MEASURES);
            assertThat(marks).as("whole imports only").hasSize(1);
            boolean next = marks.contains(MARKS.get(steps % 2));
            assertThat(next || steps > 0).as("the last acknowledged import or the next").isTrue();
            return next ? 1 : 0;
        });
    }
}
