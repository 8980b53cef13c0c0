package org.tomes.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tomes.catalogue.Article32Objective;
import org.tomes.ledger.AuditFields;
import org.tomes.ledger.AuditedRecord;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.RecordType;
import org.tomes.people.PersonId;
import org.tomes.text.BilingualText;
import org.tomes.text.Language;

/**
 * A technical or organisational measure against a risk, planned or implemented by the company.
 *
 * @param code the human-readable name, unique in the register, such as {@code TOM-007}
 * @param target the objective
 * @param implementation how the measure is implemented in this company
 * @param scope systems or areas to which the measure applies
 * @param deputy substitute of the owner
 * @param due the planned date of implementation
 * @param done the actual date of implementation
 * @param reviewIntervalMonths months between two reviews, 1 to 120; 0 if no review is planned
 * @param goals contribution of the measure to Article 32 (1) GDPR
 * @param retiredReason reason why the measure was retired; empty for every other status
 */
public record Measure(MeasureId id, String code, String title, MeasureKind kind, MeasureStatus status, String target,
        String implementation, String scope, Optional<PersonId> owner, Optional<PersonId> deputy,
        Optional<LocalDate> due, Optional<LocalDate> done, int reviewIntervalMonths, Optional<LocalDate> nextReview,
        Set<Article32Objective> goals, List<ControlLink> controls, String notes, String retiredReason,
        MeasureDetails details, int revision) implements AuditedRecord {

    public Measure {
        goals = goals.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(goals));
        controls = List.copyOf(controls);
    }

    @Override
    public RecordRef ref() {
        return new RecordRef(RecordType.MEASURE, id.toString(), code);
    }

    @Override
    public AuditFields fields() {
        return AuditFields.of(MeasureFields.ALL.stream()
                .flatMap(field -> Stream.of(field.name(), auditValue(field.of(this))))
                .toArray());
    }

    private static Object auditValue(Object value) {
        return switch (value) {
            case Optional<?> optional -> optional.map(Measure::auditValue).orElse("");
            case BigDecimal amount -> amount.toPlainString();
            default -> value;
        };
    }

    /** Returns the title in a language; the title as entered if that language has no current translation. */
    public String title(Language language) {
        return translation(language, TranslatedText.TITLE).orElse(title);
    }

    /** Returns the title as the argument of a message that may be printed in either language. */
    public BilingualText localTitle() {
        return new BilingualText(title(Language.DE), title(Language.EN));
    }

    /** Returns code and title in a language, in the form in which documents name a measure. */
    public String label(Language language) {
        return code + " " + title(language);
    }

    /** Returns the current translation of a text; empty if there is no translation or a text was changed after it. */
    public Optional<String> translation(Language language, TranslatedText text) {
        return Optional.of(details.translations().get(language, text))
                .filter(translated -> !translated.isBlank() && !hasOutdatedTranslation());
    }

    /** Whether a text was changed after it was translated. */
    public boolean hasOutdatedTranslation() {
        return details.translationStatus().equals(Optional.of(TranslationStatus.OUTDATED));
    }

    /** Whether each entered text has a current translation into the language. */
    public boolean isTranslatedInto(Language language) {
        return Stream.of(TranslatedText.values())
                .allMatch(text -> text.original(this).isBlank() || translation(language, text).isPresent());
    }

    public boolean isRetired() {
        return status == MeasureStatus.RETIRED;
    }

    /** Whether the planned date of the measure has passed although it is neither in force nor retired. */
    public boolean isOverdue(LocalDate today) {
        return !status.isInForce() && !isRetired() && due.filter(today::isAfter).isPresent();
    }

    /** Returns a copy with the revision assigned by the register. */
    public Measure withRevision(int newRevision) {
        return new MeasureBuilder(this, id, newRevision).build();
    }

    /** Starts a changed version of this measure. */
    public MeasureBuilder change() {
        return new MeasureBuilder(this, id, revision);
    }

    /** Starts another measure with the same values. */
    public MeasureBuilder copy() {
        return new MeasureBuilder(this, MeasureId.random(), 0);
    }
}
