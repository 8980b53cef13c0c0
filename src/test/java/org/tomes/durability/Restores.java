package org.tomes.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tomes.app.OpenRegister;

/** Two backups alternate: the register is one of them, complete, and so is every replaced file. */
final class Restores implements Scenario {

    private static final List<String> BACKUPS = List.of("odd", "even");
    private static final List<Integer> SIZES = List.of(12, 25);

    @Override
    public void prepare(Path folder) throws IOException {
        for (int i = 0; i < BACKUPS.size(); i++) {
            Commands.measures(folder, BACKUPS.get(i), SIZES.get(i), BACKUPS.get(i));
        }
        Commands.measures(folder, "r", SIZES.get(1), BACKUPS.get(1));
    }

    @Override
    public String step(Path folder, int number) {
        Commands.run(folder, "restore", BACKUPS.get(number % 2));
        return "restore " + number;
    }

    @Override
    public int verify(Path folder, List<String> acknowledged) throws IOException {
        String last = BACKUPS.get((acknowledged.size() + 1) % 2);
        String now = Left.whole(folder, folder.resolve("r"), Restores::mark);
        for (Path register : Left.registers(folder)) {
            Left.wholeCopy(folder, register, Restores::mark);
        }
        long aside = Left.registers(folder).stream().filter(path -> path.toString().contains("-replaced-")).count();
        assertThat(aside).as("what was replaced is kept")
                .isBetween((long) acknowledged.size(), acknowledged.size() + 1L);
        return now.equals(last) ? 0 : 1;
    }

    /** Returns the backup from which the whole register was restored. */
    private static String mark(OpenRegister open) {
        List<String> titles = Commands.titles(open).toList();
        Set<String> marks = titles.stream().map(title -> title.split(" ")[0]).collect(Collectors.toSet());
        assertThat(marks).hasSize(1);
        String mark = marks.iterator().next();
        assertThat(titles).hasSize(SIZES.get(BACKUPS.indexOf(mark)));
        return mark;
    }
}
