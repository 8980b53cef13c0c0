package org.tomes.files;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;

/** Says of a name that no file can have here why that is. */
public final class PathProblem {

    private PathProblem() {
    }

    /** The character set that Java names files in: that of the locale it was started in. */
    public static Charset characterSet() {
        return Charset.forName(System.getProperty("sun.jnu.encoding"), StandardCharsets.UTF_8);
    }

    /** @param kind what the name was wanted for */
    public static Problem of(ProblemKind kind, InvalidPathException refused) {
        Charset set = characterSet();
        boolean locale = !set.equals(StandardCharsets.UTF_8) && !set.newEncoder().canEncode(refused.getInput());
        return new Problem(kind, locale ? Message.of("files.notInLocale", refused.getInput(), set.name())
                : Message.of("files.noName", refused.getInput()), refused);
    }
}
