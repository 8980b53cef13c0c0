package org.tomes.cli;

import org.tomes.app.OpenRegister;
import org.tomes.document.DocumentKind;
import org.tomes.document.DocumentService;
import org.tomes.document.Period;
import picocli.CommandLine.Option;

/** Which days a report is about; where one day is missing, the period is of twelve months. */
final class PeriodOptions {

    @Option(names = "--from", descriptionKey = "tomes.option.period-from", paramLabel = "DAY", defaultValue = "")
    private String from;

    @Option(names = "--to", descriptionKey = "tomes.option.period-to", paramLabel = "DAY", defaultValue = "")
    private String to;

    /** What composes the document about that period. */
    DocumentService documents(OpenRegister register, DocumentKind kind) {
        return register.documents()
                .over(kind,
                        Period.of(DateOptions.read("--from", from), DateOptions.read("--to", to), register.today()));
    }
}
