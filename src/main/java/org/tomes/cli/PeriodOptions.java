package org.tomes.cli;

import org.tomes.app.OpenRegister;
import org.tomes.document.DocumentKind;
import org.tomes.document.DocumentService;
import org.tomes.document.ReportPeriod;
import picocli.CommandLine.Option;

/** The period of a report; if one date is missing, the period is twelve months long. */
final class PeriodOptions {

    @Option(names = "--from", descriptionKey = "tomes.option.period-from", paramLabel = "DAY", defaultValue = "")
    private String from;

    @Option(names = "--to", descriptionKey = "tomes.option.period-to", paramLabel = "DAY", defaultValue = "")
    private String to;

    /** Returns the service that composes the document for that period. */
    DocumentService documents(OpenRegister register, DocumentKind kind) {
        return register.documents()
                .composition()
                .forPeriod(kind, ReportPeriod.of(DateOptions.read("--from", from), DateOptions.read("--to", to),
                        register.today()));
    }
}
