package org.tomes.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.Seeds;

class SafeFileNamesTest {

    private static final List<String> HOSTILE = List.of("../../etc/passwd", "..\\..\\autorun.inf", "/etc/passwd",
            "C:\\Windows\\x", "CON", "con.txt", "LPT1.pdf", "a\u0000b", "a\nb", "....", ".", "..", "", " ", "x. ",
            "\u202Efdp.exe", "~/.ssh/id", "a:b", "a|b", "a?b*", "\uD800", "name.pdf:stream");

    @Test
    void hostileNamesRemainInTheFolderAndAreValidEverywhere(@TempDir Path folder) {
        SafeFileNames names = new SafeFileNames();
        for (String name : HOSTILE) {
            String safe = names.of("E-001", name);
            assertThat(folder.resolve(safe).normalize().getParent()).as(name).isEqualTo(folder);
            assertThat(safe).as(name)
                    .doesNotContainPattern("[\\p{Cntrl}\\p{Cf}<>:\"/\\\\|?*]")
                    .doesNotEndWith(".")
                    .doesNotEndWith(" ")
                    .doesNotContain("..");
        }
    }

    @Test
    void fileNamesAreUniqueIgnoringCaseAndRetainTheirExtension() {
        long seed = Seeds.seed();
        Random random = new Random(seed);
        SafeFileNames names = new SafeFileNames();
        Set<String> given = new HashSet<>();
        for (int i = 0; i < 500; i++) {
            String name = IntStream.range(0, random.nextInt(3) == 0 ? 300 : 2)
                    .mapToObj(j -> random.nextBoolean() ? "A" : "a")
                    .collect(Collectors.joining()) + ".pdf";
            String safe = names.of("E-001", name);
            assertThat(given.add(safe.toLowerCase(Locale.ROOT))).as("seed %d: %s", seed, safe).isTrue();
            assertThat(safe).as("seed %d", seed).endsWith(".pdf").hasSizeLessThan(160);
        }
    }
}
