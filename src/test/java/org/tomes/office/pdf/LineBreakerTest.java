package org.tomes.office.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tomes.office.design.FontFile;

class LineBreakerTest {

    /** A digit or a letter of this face is 6 points wide at this size. */
    private static final float CHARACTER = 6.001f;
    private static final float SIZE = 10;

    @Test
    void linesEndAfterBlanksAndDashes() throws IOException {
        assertThat(lines("one two-three", 8)).containsExactly("one two-", "three");
    }

    @Test
    void codeIsNotBrokenAfterAFullStop() throws IOException {
        assertThat(lines("see A.8.22 now", 8)).containsExactly("see ", "A.8.22 ", "now");
    }

    @Test
    void codeIsNotBrokenAfterItsHyphen() throws IOException {
        assertThat(lines("see TOM-022 now", 8)).containsExactly("see ", "TOM-022 ", "now");
    }

    @Test
    void wordWiderThanALineIsBrokenAfterASignThatJoinsItsParts() throws IOException {
        assertThat(lines("subnets/frontend", 12)).containsExactly("subnets/", "frontend");
    }

    @Test
    void wordWithoutSuchASignIsBrokenAnywhereButWithinACharacter() throws IOException {
        assertThat(lines("aaae\u0301e\u0301", 4)).containsExactly("aaae\u0301", "e\u0301");
    }

    @Test
    void lineFeedEndsALineAndTheLastOneStartsAnEmptyLine() throws IOException {
        assertThat(lines("a\n\nb\n", 9)).containsExactly("a ", " ", "b ", "");
    }

    private static List<String> lines(String text, int characters) throws IOException {
        LineBreaker breaker = new LineBreaker(new Fonts(), Locale.GERMANY);
        return breaker.lines(List.of(new Run(text, FontFile.MONO, SIZE, 0, 0)), characters * CHARACTER).stream()
                .map(line -> line.runs().stream().map(Run::text).collect(Collectors.joining())).toList();
    }
}
