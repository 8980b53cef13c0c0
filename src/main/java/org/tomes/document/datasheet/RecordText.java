package org.tomes.document.datasheet;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.catalogue.ControlId;
import org.tomes.catalogue.Controls;
import org.tomes.change.ChangeRecord;
import org.tomes.check.RuleValueTexts;
import org.tomes.document.compose.Formats;
import org.tomes.document.compose.MeasureStatusText;
import org.tomes.document.compose.PersonAndRoleNames;
import org.tomes.document.datasheet.DataSheets.Sources;
import org.tomes.evidence.Evidence;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingText;
import org.tomes.ledger.RecordRef;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureStatus;
import org.tomes.people.PersonId;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** The texts of records in data sheets, and the links between records. */
record RecordText(Sources sources, PersonAndRoleNames names, RuleValueTexts values, Texts texts, Formats formats) {

    String person(Optional<PersonId> id) {
        return names.person(id).orElse("");
    }

    String filled(String text) {
        return values.fillCompanyText(text, texts);
    }

    String of(Message message) {
        return FindingText.of(message, texts);
    }

    String control(ControlId id) {
        return id + " " + Controls.get(id).label(texts.language());
    }

    String headline(Finding finding) {
        return of(sources.findings().explanations().headline(finding));
    }

    String measures(Stream<Measure> measures) {
        return lines(measures.map(measure -> measure.label(texts.language()) + " ("
                + MeasureStatusText.of(measure.status(), texts) + ")"));
    }

    String findings(Stream<Finding> findings) {
        return lines(findings.map(finding -> finding.id() + " " + headline(finding) + ": " + finding.resource().name()
                + " (" + texts.name("finding", finding.severity()) + ", " + texts.name("finding", finding.state())
                + ")"));
    }

    String changes(Stream<ChangeRecord> changes) {
        return lines(changes.map(change -> "#" + change.number() + " " + change.title() + " ("
                + texts.name("change", change.state()) + ")"));
    }

    /** Returns the evidence that supports a record. */
    String evidence(RecordRef ref) {
        return lines(
                sources.evidence().all().stream().filter(evidence -> evidence.isFor(ref)).map(RecordText::evidence));
    }

    private static String evidence(Evidence evidence) {
        return evidence.code() + " " + evidence.title();
    }

    List<Measure> measuresInUse() {
        return sources.measures().all().stream().filter(measure -> measure.status() != MeasureStatus.RETIRED).toList();
    }

    private static String lines(Stream<String> lines) {
        return lines.collect(Collectors.joining("\n"));
    }
}
