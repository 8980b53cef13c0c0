package org.tomes.files;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;

/** Explains why the file system cannot represent a file name. */
public final class PathProblem {

    private PathProblem() {
    }

    /** Returns the character set in which Java encodes file names: that of the locale at start. */
    public static Charset characterSet() {
        return Charset.forName(System.getProperty("sun.jnu.encoding"), StandardCharsets.UTF_8);
    }

    /**
     * @param kind the purpose of the name
     */
    public static Problem of(ProblemKind kind, InvalidPathException refused) {
        Charset set = characterSet();
        boolean locale = !set.equals(StandardCharsets.UTF_8) && !set.newEncoder().canEncode(refused.getInput());
        return new Problem(kind, locale ? Message.of("files.notInLocale", refused.getInput(), set.name())
                : Message.of("files.noName", refused.getInput()), refused);
    }
}
