package org.tomes.soa;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.measure.Measure;
import org.tomes.people.Person;
import org.tomes.people.PersonId;
import org.tomes.spreadsheet.OutputSheet;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/** The Statement of Applicability as a sheet, with a separate column for each reason. */
public final class SoaSheets {

    private static final List<String> FIELDS = List.of("control", "title", "decision", "law", "contract", "risk",
            "goodPractice", "justification", "state", "deviations", "implementation", "direct", "supporting",
            "coverage", "evidence", "microsoft", "owner", "reviewIntervalMonths", "nextReview");
    private static final List<Integer> WIDTHS = List.of(10, 34, 16, 20, 20, 20, 20, 32, 18, 12, 38, 20, 20, 22, 30, 16,
            20, 12, 13);

    private SoaSheets() {
    }

    /**
     * The data of the register and the snapshot about a control, in addition to its entry.
     *
     * @param state implementation state; empty if the control does not apply or is not decided
     * @param deviations number of open deviations
     * @param documents what else implements the control, such as documents in force, and known nonconformities
     * @param evidence codes of evidence items, and further evidence
     * @param microsoft result of Defender for Cloud; blank if there is none
     */
    public record Shown(Optional<ImplementationState> state, int deviations, List<String> documents,
            List<String> evidence, String microsoft) {
    }

    public static List<OutputSheet> of(List<SoaRow> rows, Function<SoaRow, Shown> shown, List<Person> people,
            Language language) {
        Texts texts = Texts.in(language);
        Map<PersonId, String> names = Person.namesById(people);
        return List.of(new OutputSheet(texts.get("soa.sheet"),
                FIELDS.stream().map(field -> texts.get("soa.field." + field)).toList(), WIDTHS,
                rows.stream().map(row -> cells(row, shown.apply(row), names, texts)).toList()));
    }

    private static List<Object> cells(SoaRow row, Shown shown, Map<PersonId, String> names, Texts texts) {
        SoaEntry entry = row.entry();
        return List.of(row.control(), row.title(), texts.name("soa", entry.decision()), entry.law(), entry.contract(),
                entry.risk(), entry.goodPractice(), entry.justification(),
                shown.state().map(value -> texts.name("soa", value)).orElse(""), shown.deviations(),
                joined(entry.implementation(), shown.documents()), codes(row.direct()), codes(row.supporting()),
                texts.name("soa", row.coverage()), joined(entry.evidence(), shown.evidence()), shown.microsoft(),
                entry.owner().map(names::get).orElse(""), entry.reviewIntervalMonths(),
                entry.nextReview().isPresent() ? entry.nextReview().get() : "");
    }

    private static String joined(String written, List<String> further) {
        return Stream.concat(Stream.of(written.strip()), further.stream())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private static String codes(List<Measure> measures) {
        return measures.stream().map(Measure::code).collect(Collectors.joining(", "));
    }
}
