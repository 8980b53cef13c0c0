package org.tomes.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomes.document.acknowledgement.AcknowledgementStatus;
import org.tomes.document.auditpack.AuditPack;
import org.tomes.text.Texts;

/** The workbook of all acknowledgements, including those that are still outstanding. */
final class AcknowledgementList {

    private AcknowledgementList() {
    }

    /** Returns empty if there are no acknowledgements. */
    static Optional<AuditPack.Records> of(OpenRegister register, Texts texts) {
        List<AcknowledgementStatus> all = register.documents().acknowledgements().all();
        List<String> heads = Stream.of("document", "version", "person", "day", "remark")
                .map(field -> texts.get("acknowledgement.field." + field))
                .toList();
        return all.isEmpty() ? Optional.empty()
                : Optional.of((words, out) -> register.writeList(words.get("acknowledgement.sheet"), heads,
                        all.stream().flatMap(status -> rows(status, words).stream()).toList(), out));
    }

    private static List<List<String>> rows(AcknowledgementStatus status, Texts texts) {
        String document = status.version().kind().title(texts);
        String version = status.version().number().toString();
        List<List<String>> rows = new ArrayList<>();
        status.acknowledgements()
                .forEach(entry -> rows.add(List.of(document, version, entry.person().name(),
                        entry.acknowledgement().day().toString(), entry.acknowledgement().remark())));
        status.open()
                .forEach(person -> rows
                        .add(List.of(document, version, person.name(), texts.get("acknowledgement.open"), "")));
        return rows;
    }
}
