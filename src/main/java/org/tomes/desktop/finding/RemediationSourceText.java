package org.tomes.desktop.finding;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.change.ChangeRecord;
import org.tomes.desktop.common.Dates;
import org.tomes.document.statement.Remediation;
import org.tomes.finding.Finding;
import org.tomes.measure.Measure;
import org.tomes.review.decision.Decision;
import org.tomes.text.Texts;

/**
 * Words the due date of a finding and the people responsible for it, with the records that define this date and these
 * people.
 */
public record RemediationSourceText(Remediation remedy, Dates dates, Texts texts) {

    /** Returns the due date and where it is changed; empty if the finding is not due. */
    public Optional<String> due(Finding finding) {
        return remedy.due().map(day -> {
            String shown = dates.show(day);
            if (remedy.decided().isPresent()) {
                return texts.get("desktop_finding.due.decided", shown);
            }
            String planning = planning(day);
            String level = texts.get(finding.activeExploitation().isPresent() ? "desktop_finding.due.exploited"
                    : "desktop_finding.due.severity", texts.name("check", finding.severity()));
            return remedy.missedDeadline()
                    .map(last -> texts.get("desktop_finding.due.missed", dates.show(last), level, shown, planning))
                    .orElseGet(() -> planning.isEmpty() ? texts.get("desktop_finding.due.deadline", shown, level)
                            : texts.get("desktop_finding.due.planned", shown, planning));
        });
    }

    /** Returns the codes of the records that plan remediation for this day. */
    private String planning(LocalDate day) {
        Predicate<Optional<LocalDate>> isThat = planned -> planned.filter(day::equals).isPresent();
        return Stream
                .of(remedy.measures()
                        .stream()
                        .filter(measure -> !measure.status().isInForce() && isThat.test(measure.due()))
                        .map(Measure::code),
                        remedy.changes()
                                .stream()
                                .filter(change -> isThat.test(change.plan().planned()))
                                .map(RemediationSourceText::code),
                        remedy.decisions().stream().filter(decision -> isThat.test(decision.due())).map(Decision::code))
                .flatMap(codes -> codes)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /**
     * Returns the responsible people and where they are changed.
     *
     * @param names their names; empty if there are none
     */
    String people(String names) {
        String from = Stream
                .of(remedy.decisions().stream().map(Decision::code), remedy.measures().stream().map(Measure::code),
                        remedy.changes().stream().map(RemediationSourceText::code),
                        remedy.otherMeasures().stream().map(Measure::code))
                .map(codes -> codes.distinct().collect(Collectors.joining(", ")))
                .filter(codes -> !codes.isEmpty())
                .findFirst()
                .orElse("");
        return from.isEmpty() ? texts.get("desktop_finding.people.none")
                : names.isEmpty() ? texts.get("desktop_finding.people.missing", from)
                        : texts.get("desktop_finding.people.from", names, from);
    }

    private static String code(ChangeRecord change) {
        return "#" + change.number();
    }
}
