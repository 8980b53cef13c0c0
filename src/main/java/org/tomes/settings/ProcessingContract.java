package org.tomes.settings;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.ledger.AuditFields;
import org.tomes.ledger.AuditedRecord;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.RecordType;
import org.tomes.text.BilingualText;
import org.tomes.text.Language;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/**
 * The company's agreements with its customers as a processor (Art. 28 GDPR), for the annex of measures.
 *
 * @param terms terms that were entered
 * @param notificationHours hours until notification of personal data breaches, 1 to 720; 0 if not agreed
 */
public record ProcessingContract(Map<AgreementDetail, String> terms, List<SubProcessor> subProcessors,
        int notificationHours, int revision) implements AuditedRecord {

    public ProcessingContract {
        Map<AgreementDetail, String> entered = new EnumMap<>(AgreementDetail.class);
        terms.forEach((detail, text) -> {
            if (!text.isBlank()) {
                entered.put(detail, text.strip());
            }
        });
        terms = Collections.unmodifiableMap(entered);
        subProcessors = List.copyOf(subProcessors);
    }

    /** Returns the initial details of a register. */
    public static ProcessingContract empty() {
        return new ProcessingContract(Map.of(), List.of(), 0, 0);
    }

    public ProcessingContract withRevision(int newRevision) {
        return new ProcessingContract(terms, subProcessors, notificationHours, newRevision);
    }

    /** Returns the text of a detail; empty if it was not entered. */
    public String text(AgreementDetail detail) {
        return terms.getOrDefault(detail, "");
    }

    /** Returns the field names of missing details for which the annex contains a blank. */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        Stream.of(AgreementDetail.values())
                .filter(detail -> detail.isExpected() && !terms.containsKey(detail))
                .forEach(detail -> missing.add(detail.field()));
        if (subProcessors.isEmpty()) {
            missing.add("subProcessors");
        }
        if (notificationHours == 0) {
            missing.add("notificationHours");
        }
        return List.copyOf(missing);
    }

    /** Returns a message that lists the missing details; empty if none is missing. */
    public Optional<Message> blanks() {
        return Optional.of(missing())
                .filter(fields -> !fields.isEmpty())
                .map(fields -> Message.of("annex.blanks", fields.size(),
                        new BilingualText(names(fields, Language.DE), names(fields, Language.EN))));
    }

    private static String names(List<String> fields, Language language) {
        Texts texts = Texts.in(language);
        return fields.stream().map(field -> texts.get("audit.field." + field)).collect(Collectors.joining(", "));
    }

    @Override
    public RecordRef ref() {
        return new RecordRef(RecordType.PROCESSING_CONTRACT, "processing-contract", "");
    }

    @Override
    public AuditFields fields() {
        List<Object> fields = new ArrayList<>();
        terms.forEach((detail, text) -> Collections.addAll(fields, detail.field(), text));
        Collections.addAll(fields, "subProcessors", subProcessors, "notificationHours",
                notificationHours == 0 ? "" : notificationHours);
        return AuditFields.of(fields.toArray());
    }
}
