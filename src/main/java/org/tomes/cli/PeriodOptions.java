package org.tomes.cli;

import java.time.LocalDate;
import java.util.Optional;
import org.tomes.app.OpenRegister;
import org.tomes.policy.DocumentKind;
import org.tomes.policy.DocumentService;
import org.tomes.policy.Period;
import picocli.CommandLine.Option;

/** Which days a report is about; where one day is missing, the period is of twelve months. */
final class PeriodOptions {

    @Option(names = "--from", descriptionKey = "tomes.option.period-from", paramLabel = "DAY", defaultValue = "")
    private String from;

    @Option(names = "--to", descriptionKey = "tomes.option.period-to", paramLabel = "DAY", defaultValue = "")
    private String to;

    /** What composes the document about that period. */
    DocumentService documents(OpenRegister register, DocumentKind kind) {
        Optional<LocalDate> first = Dates.read("--from", from);
        Optional<LocalDate> last = Dates.read("--to", to);
        if (first.isEmpty() && last.isEmpty()) {
            return register.documents();
        }
        Period usual = Period.until(last.orElseGet(register::today));
        return register.documents().over(kind, first.map(day -> new Period(day, usual.to())).orElse(usual));
    }
}
