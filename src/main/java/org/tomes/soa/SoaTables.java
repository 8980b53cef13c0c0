package org.tomes.soa;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tomes.measure.Measure;
import org.tomes.people.Person;
import org.tomes.people.PersonId;
import org.tomes.spreadsheet.SheetTable;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/** The Statement of Applicability as a sheet, with a separate column for each reason. */
public final class SoaTables {

    private static final List<String> FIELDS = List.of("control", "title", "decision", "law", "contract", "risk",
            "goodPractice", "justification", "state", "implementation", "direct", "supporting", "coverage", "evidence",
            "owner", "reviewIntervalMonths", "nextReview");
    private static final List<Integer> WIDTHS = List.of(10, 34, 16, 20, 20, 20, 20, 32, 18, 38, 20, 20, 22, 30, 20, 12,
            13);

    private SoaTables() {
    }

    /** @param states the implementation state of each control; empty if it does not apply or is not decided */
    public static List<SheetTable> of(List<SoaRow> rows, Function<SoaRow, Optional<ImplementationState>> states,
            List<Person> people, Language language) {
        Texts texts = Texts.in(language);
        Map<PersonId, String> names = people.stream().collect(Collectors.toMap(Person::id, Person::name));
        return List.of(new SheetTable(texts.get("soa.sheet"),
                FIELDS.stream().map(field -> texts.get("soa.field." + field)).toList(), WIDTHS,
                rows.stream().map(row -> cells(row, states.apply(row), names, texts)).toList()));
    }

    private static List<Object> cells(SoaRow row, Optional<ImplementationState> state, Map<PersonId, String> names,
            Texts texts) {
        SoaEntry entry = row.entry();
        return List.of(row.control(), row.title(), texts.name("soa", entry.decision()), entry.law(), entry.contract(),
                entry.risk(), entry.goodPractice(), entry.justification(),
                state.map(value -> texts.name("soa", value)).orElse(""), entry.implementation(), codes(row.direct()),
                codes(row.supporting()), texts.name("soa", row.coverage()), entry.evidence(),
                entry.owner().map(names::get).orElse(""), entry.reviewIntervalMonths(),
                entry.nextReview().isPresent() ? entry.nextReview().get() : "");
    }

    private static String codes(List<Measure> measures) {
        return measures.stream().map(Measure::code).collect(Collectors.joining(", "));
    }
}
