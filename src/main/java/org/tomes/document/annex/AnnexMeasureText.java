package org.tomes.document.annex;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.check.Severity;
import org.tomes.document.compose.Formats;
import org.tomes.document.compose.NameList;
import org.tomes.document.content.Block.Cell;
import org.tomes.document.content.Block.Row;
import org.tomes.document.content.Inline;
import org.tomes.document.content.Inline.Look;
import org.tomes.finding.Finding;
import org.tomes.measure.Measure;
import org.tomes.measure.Status;
import org.tomes.text.Texts;

/** Texts of the annex about one measure. Dates have the format of the document's language. */
record AnnexMeasureText(AnnexData data, Texts texts, Formats formats) {

    /** Maximum number of functions listed with a deviation; more are involved where many take part. */
    private static final int FUNCTIONS = 2;

    /** Returns the commitment of a measure; worded as a target only if the company chose that. */
    String target(Measure measure) {
        String target = formats.orDash(data.values().filled(measure.target().strip(), texts));
        return data.treatment(measure).filter(Treatment.TARGET::equals).isPresent() ? texts.get("annex.target", target)
                : target;
    }

    /** Returns the status of the measure, with contradictions. */
    String state(Measure measure) {
        return Stream.of(plainState(measure), qualifiers(measure), deviations(measure), checked(measure))
                .flatMap(part -> part)
                .collect(Collectors.joining("; "));
    }

    String name(Measure measure) {
        return measure.code() + " " + measure.title();
    }

    /** Returns where the measure is not kept, with the remediation, and where a decision exempts from it. */
    String deviating(Measure measure) {
        return Stream
                .of(data.contradiction(measure)
                        .map(contradiction -> texts.get("annex.row.deviations",
                                capitalised(counts(contradiction)) + grave(data.remedies().carriedBy(measure)),
                                remedy(contradiction))),
                        Optional.of(exceptions(measure)).filter(text -> !text.isEmpty()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
    }

    /** Places the target below the name, and the status next to both. */
    Row row(Measure measure) {
        return row(name(measure), target(measure),
                Stream.of(plainState(measure), qualifiers(measure), marks(measure), checked(measure))
                        .flatMap(part -> part)
                        .collect(Collectors.joining(", ")));
    }

    /** Refers to the status sheet where it shows deviations or exceptions. */
    private Stream<String> marks(Measure measure) {
        return Stream.concat(
                data.treatment(measure)
                        .filter(Treatment.DEVIATION::equals)
                        .map(chosen -> texts.get("annex.row.deviating"))
                        .stream(),
                data.exceptions(measure).isEmpty() ? Stream.empty() : Stream.of(texts.get("annex.row.excepted")));
    }

    /** Places the target below the name, which takes less space than a separate column. */
    static Row row(String name, String target, String state) {
        return new Row(List.of(
                Cell.of(List.of(new Inline.Text(name, Look.STRONG), new Inline.Text("\n" + target, Look.PLAIN))),
                Cell.of(state)));
    }

    private Stream<String> plainState(Measure measure) {
        Optional<Treatment> treatment = treatedOtherwise(measure);
        if (treatment.isPresent()) {
            return Stream.of(texts.get("annex.treated." + treatment.get()));
        }
        boolean inForce = measure.status().isInForce();
        String state = inForce ? Status.IMPLEMENTED.name() : measure.status().name();
        Optional<LocalDate> day = inForce ? measure.done() : measure.due();
        return Stream.of(day.map(date -> texts.get("annex.state." + state + ".on", formats.date(date)))
                .orElseGet(() -> texts.get("annex.state." + state)));
    }

    private Optional<Treatment> treatedOtherwise(Measure measure) {
        return data.treatment(measure).filter(chosen -> chosen != Treatment.DEVIATION);
    }

    /** Returns on what the status of a measure in force is based. */
    private Stream<String> qualifiers(Measure measure) {
        boolean confirmed = measure.status().isInForce() && treatedOtherwise(measure).isEmpty()
                && data.isConfirmed(measure);
        return Stream.concat(confirmed ? Stream.of(texts.get("annex.confirmed")) : Stream.empty(),
                data.isEvidenced(measure) ? Stream.of(texts.get("annex.evidenced"))
                        : data.isDeclared(measure) ? Stream.of(texts.get("annex.declared")) : Stream.empty());
    }

    private Stream<String> deviations(Measure measure) {
        return data.contradiction(measure)
                .map(contradiction -> texts.get("annex.deviations",
                        counts(contradiction) + grave(data.remedies().carriedBy(measure)), remedy(contradiction)))
                .stream();
    }

    /**
     * Returns the deviations that remain until the measure is in force. The measure's own date is shown elsewhere, so
     * only overdue deviations are mentioned.
     */
    String pending(Measure measure) {
        return data.pending(measure).map(contradiction -> {
            int overdue = data.remedies().of(contradiction).overdue().size();
            return counts(contradiction) + (overdue == 0 ? "" : texts.get("annex.pending.overdue", overdue))
                    + grave(data.remedies().carriedBy(measure));
        }).orElse("–");
    }

    /** Returns the title of a measure that is not in force, with its status and what remains until it is. */
    String developing(Measure measure) {
        return Stream.of(texts.get("annex.development.of", measure.title(), state(measure)), pendingOrExcepted(measure))
                .filter(text -> !text.equals(formats.orDash("")))
                .collect(Collectors.joining(" "));
    }

    /** Returns what remains until the measure is in force, and where a decision exempts from it. */
    String pendingOrExcepted(Measure measure) {
        return Stream
                .of(data.pending(measure).map(contradiction -> pending(measure) + "."),
                        Optional.of(exceptions(measure)))
                .flatMap(Optional::stream)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.collectingAndThen(Collectors.joining(" "), formats::orDash));
    }

    /**
     * Returns the number of findings of high severity, with how many of them are in production and how many the
     * internet reaches, and of others in production that it reaches. Personal data may be outside of production, too.
     */
    String grave(List<Finding> findings) {
        List<Finding> high = high(findings);
        long open = findings.stream().filter(this::isOpenToInternet).count();
        return (high.isEmpty() ? "" : texts.get("annex.row.high", high.size(), places(high)))
                + (open == 0 ? "" : texts.get("annex.row.open", open));
    }

    private static List<Finding> high(List<Finding> findings) {
        return findings.stream().filter(finding -> finding.severity() == Severity.HIGH).toList();
    }

    private String places(List<Finding> high) {
        String places = Stream
                .of(place("annex.row.high.production", high, data.order()::isProduction),
                        place("annex.row.high.exposed", high, data.order()::isExposed))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return places.isEmpty() ? "" : texts.get("annex.row.high.where", places);
    }

    /** Returns the place with the number of findings there; without a number if all are. */
    private Optional<String> place(String key, List<Finding> findings, Predicate<Finding> there) {
        long count = findings.stream().filter(there).count();
        return count == 0 ? Optional.empty() : Optional.of(texts.get(key, count == findings.size() ? 0 : count));
    }

    private boolean isOpenToInternet(Finding finding) {
        return finding.severity() != Severity.HIGH && data.order().isProduction(finding)
                && data.order().isExposed(finding);
    }

    static String capitalised(String sentence) {
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }

    private String counts(Contradiction contradiction) {
        return contradiction.deviations().stream().map(texts::get).collect(Collectors.joining(", "));
    }

    private String remedy(Contradiction contradiction) {
        List<String> functions = data.remedies()
                .owners(contradiction)
                .stream()
                .flatMap(owner -> data.names().function(owner).stream())
                .distinct()
                .toList();
        return texts.get("annex.remedy", data.remedies().of(contradiction).text(texts, formats),
                functions.isEmpty() ? texts.get("annex.remedy.nobody") : NameList.of(functions, FUNCTIONS, texts));
    }

    private Stream<String> checked(Measure measure) {
        return data.isPartlyChecked(measure) ? Stream.of(texts.get("annex.partlyChecked"))
                : data.isChecked(measure) ? Stream.of(texts.get("annex.checked")) : Stream.empty();
    }

    /** Returns where a decision exempts from the measure, with its end date; empty if there is no exception. */
    String exceptions(Measure measure) {
        return data.exceptions(measure).sentence(texts, formats);
    }
}
