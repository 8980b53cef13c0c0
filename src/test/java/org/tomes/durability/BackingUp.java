package org.tomes.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Alternates measures and backups: every file with a backup's name is a complete backup. */
final class BackingUp implements Scenario {

    private static final int BEFORE = 20;

    @Override
    public void prepare(Path folder) throws IOException {
        Commands.measures(folder, "r", BEFORE, "before");
    }

    @Override
    public String step(Path folder, int number) {
        if (number % 2 == 0) {
            Commands.run(folder, "measure", "add", "--title", "step " + number);
            return "measure";
        }
        Commands.run(folder, "backup", "b" + number);
        return "b" + number;
    }

    @Override
    public int verify(Path folder, List<String> acknowledged) throws IOException {
        long measures = acknowledged.stream().filter("measure"::equals).count();
        int more = Left.whole(folder, folder.resolve("r"),
                register -> Left.oneMoreAtMost(register.records().measures().all().size() - BEFORE, (int) measures));
        List<Path> backups = Left.registers(folder)
                .stream()
                .filter(path -> path.getFileName().toString().startsWith("b"))
                .toList();
        assertThat(backups.stream().map(path -> path.getFileName().toString().replace(".mv.db", "")).toList())
                .containsAll(acknowledged.stream().filter(name -> name.startsWith("b")).toList());
        for (Path backup : backups) {
            int number = Integer.parseInt(backup.getFileName().toString().replaceAll("\\D", ""));
            Left.wholeCopy(folder, backup, held -> assertThat(held.records().measures().all()).as("%s", backup)
                    .hasSize(BEFORE + (number + 1) / 2));
        }
        return more;
    }
}
