package org.tomes.spreadsheet;

import java.nio.file.Path;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;

/** A spreadsheet that cannot be read or written; the message includes a remedy. */
public final class SheetProblem extends Problem {

    public SheetProblem(String key, Path file, Throwable cause) {
        super(ProblemKind.INPUT, Message.of("sheet." + key, String.valueOf(file.getFileName())), cause);
    }

    public SheetProblem(Message sentence) {
        super(ProblemKind.INPUT, sentence);
    }

    public static SheetProblem tooLarge(Path file) {
        return new SheetProblem(Message.of("sheet.tooLarge", String.valueOf(file.getFileName()), Spreadsheets.MAX_ROWS,
                Spreadsheets.MAX_COLUMNS, Spreadsheets.MAX_CHARACTERS));
    }
}
