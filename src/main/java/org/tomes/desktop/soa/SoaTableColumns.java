package org.tomes.desktop.soa;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kordamp.ikonli.feather.Feather;
import org.tomes.check.defender.IsoAssessments;
import org.tomes.desktop.common.Badge;
import org.tomes.desktop.common.ComplianceBadge;
import org.tomes.desktop.common.Dates;
import org.tomes.desktop.common.Tone;
import org.tomes.desktop.common.table.Column;
import org.tomes.desktop.common.table.FilterChip;
import org.tomes.desktop.common.table.TableSpec;
import org.tomes.desktop.review.ReviewBadge;
import org.tomes.document.soa.ControlStatuses;
import org.tomes.inventory.view.RegulatoryComplianceState;
import org.tomes.measure.Measure;
import org.tomes.people.PersonId;
import org.tomes.review.ReviewStatus;
import org.tomes.soa.Applicability;
import org.tomes.soa.ControlCoverage;
import org.tomes.soa.SoaRow;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** The columns and filters of the table of controls. */
final class SoaTableColumns {

    private final Texts texts;
    private final Dates dates;
    private Map<PersonId, String> names = Map.of();
    private Map<String, ReviewStatus> reviews = Map.of();
    private Optional<IsoAssessments> defender = Optional.empty();
    private Optional<ControlStatuses> proofs = Optional.empty();

    SoaTableColumns(Texts texts) {
        this.texts = texts;
        this.dates = new Dates(texts.language());
    }

    /**
     * @param standings the state of the reviews, by control
     * @param results results of the newest snapshot; empty if there is none
     */
    void setLookups(Map<PersonId, String> lookup, Map<String, ReviewStatus> standings,
            Optional<IsoAssessments> results) {
        names = lookup;
        reviews = standings;
        defender = results;
    }

    /**
     * Sets status and proofs of the controls, which take longer to determine than the rest, since all statements are
     * compared.
     */
    void setLookups(ControlStatuses lookup) {
        proofs = Optional.of(lookup);
    }

    TableSpec<SoaRow> spec() {
        return new TableSpec<>("soa", columns(), chips(), SoaRow::control, SoaRow::searched,
                Message.of("desktop_soa.empty"));
    }

    private List<Column<SoaRow>> columns() {
        return List.of(Column.code("control", "soa.field.control", 80, SoaRow::control).sortedBy(SoaRow.BY_CONTROL),
                Column.text("title", "soa.field.title", 300, SoaRow::title),
                Column.<SoaRow>badge("coverage", "soa.field.coverage", 225, this::coverage,
                        Comparator.comparing(SoaRow::coverage)).alwaysShown(),
                Column.<SoaRow>badge("decision", "soa.field.decision", 140, this::decision,
                        Comparator.comparing(row -> row.entry().decision())),
                Column.<SoaRow>text("owner", "soa.field.owner", 140,
                        row -> row.entry().owner().map(names::get).orElse("")),
                Column.<SoaRow>badge("nextReview", "soa.field.nextReview", 165, this::review,
                        Comparator.comparing(row -> Optional.ofNullable(reviews.get(row.control()))
                                .flatMap(ReviewStatus::next)
                                .orElse(LocalDate.MAX)))
                        .dated(texts.get("desktop_review.name"),
                                row -> dates.show(
                                        Optional.ofNullable(reviews.get(row.control())).flatMap(ReviewStatus::next))),
                Column.text("state", "soa.field.state", 220,
                        row -> proofs.map(registerProofs -> registerProofs.words(row, texts)).orElse("")),
                Column.<SoaRow>badge("defender", "azure.iso.column", 150, this::defender,
                        Comparator.comparing(row -> reported(row).map(Enum::ordinal).orElse(Integer.MAX_VALUE)))
                        .hiddenAtFirst(),
                Column.<SoaRow>text("direct", "soa.field.direct", 185, row -> codes(row.direct())),
                Column.<SoaRow>text("supporting", "soa.field.supporting", 230, row -> codes(row.supporting()))
                        .hiddenAtFirst(),
                Column.<SoaRow>text("law", "soa.field.law", 160, row -> row.entry().law()).hiddenAtFirst(),
                Column.<SoaRow>text("contract", "soa.field.contract", 160, row -> row.entry().contract())
                        .hiddenAtFirst(),
                Column.<SoaRow>text("risk", "soa.field.risk", 160, row -> row.entry().risk()).hiddenAtFirst(),
                Column.<SoaRow>text("goodPractice", "soa.field.goodPractice", 160, row -> row.entry().goodPractice())
                        .hiddenAtFirst(),
                Column.<SoaRow>text("justification", "soa.field.justification", 220, row -> row.entry().justification())
                        .hiddenAtFirst());
    }

    private Badge review(SoaRow row) {
        return Optional.ofNullable(reviews.get(row.control()))
                .map(standing -> ReviewBadge.of(standing, dates, texts))
                .orElse(new Badge(null, Tone.QUIET, ""));
    }

    private Optional<RegulatoryComplianceState> reported(SoaRow row) {
        return row.annexAControl().flatMap(control -> defender.flatMap(results -> results.state(control)));
    }

    private Badge defender(SoaRow row) {
        return reported(row).map(state -> ComplianceBadge.of(state, texts))
                .orElse(new Badge(null, Tone.QUIET, texts.get("azure.iso.notAssessed")));
    }

    private static String codes(List<Measure> measures) {
        return measures.stream().map(Measure::code).collect(Collectors.joining(", "));
    }

    private Badge decision(SoaRow row) {
        String text = texts.name("soa", row.entry().decision());
        return switch (row.entry().decision()) {
            case OPEN -> new Badge(Feather.CIRCLE, Tone.QUIET, text);
            case APPLICABLE -> new Badge(Feather.CHECK, Tone.GOOD, text);
            case NOT_APPLICABLE -> new Badge(Feather.SLASH, Tone.QUIET, text);
        };
    }

    Badge coverage(SoaRow row) {
        String text = texts.name("soa", row.coverage());
        return switch (row.coverage()) {
            case COVERED -> new Badge(Feather.CHECK_CIRCLE, Tone.GOOD, text);
            case ONLY_SUPPORTING, ONLY_PLANNED, ONLY_DOCUMENTED -> new Badge(Feather.ALERT_CIRCLE, Tone.WARNING, text);
            case NO_MEASURE -> new Badge(Feather.ALERT_TRIANGLE, Tone.BAD, text);
            case NOT_NEEDED -> new Badge(Feather.MINUS, Tone.QUIET, text);
        };
    }

    private List<FilterChip<SoaRow>> chips() {
        List<FilterChip<SoaRow>> chips = new ArrayList<>();
        for (Applicability decision : Applicability.values()) {
            chips.add(new FilterChip<>("decision", texts.name("soa", decision),
                    row -> row.entry().decision() == decision));
        }
        for (ControlCoverage coverage : List.of(ControlCoverage.NO_MEASURE, ControlCoverage.ONLY_PLANNED,
                ControlCoverage.ONLY_SUPPORTING, ControlCoverage.ONLY_DOCUMENTED, ControlCoverage.COVERED)) {
            chips.add(new FilterChip<>("coverage", texts.name("soa", coverage), row -> row.coverage() == coverage));
        }
        chips.add(new FilterChip<>("defender", texts.get("desktop_soa.defenderFailed"),
                row -> reported(row).filter(RegulatoryComplianceState.FAILED::equals).isPresent()));
        chips.add(new FilterChip<>("gap", texts.get("desktop_soa.gaps"), SoaRow::hasGap));
        return chips;
    }
}
