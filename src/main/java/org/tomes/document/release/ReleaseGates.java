package org.tomes.document.release;

import java.util.List;
import java.util.function.Function;
import org.tomes.document.DocumentKind;
import org.tomes.document.content.DocumentContent;
import org.tomes.text.Language;
import org.tomes.text.Message;

/** Combines several gates; a release must pass all of them. */
public record ReleaseGates(List<ReleaseGate> gates) implements ReleaseGate {

    public ReleaseGates {
        gates = List.copyOf(gates);
    }

    @Override
    public void requireReleasable(DocumentKind kind) {
        gates.forEach(gate -> gate.requireReleasable(kind));
    }

    @Override
    public List<HighSeverityDeviation> checkSubmission(DocumentKind kind, String reason) {
        return gates.stream().flatMap(gate -> gate.checkSubmission(kind, reason).stream()).toList();
    }

    @Override
    public void checkRelease(DocumentVersion version, Function<Language, DocumentContent> frozen) {
        gates.forEach(gate -> gate.checkRelease(version, frozen));
    }

    @Override
    public List<String> undecided(DocumentKind kind) {
        return gates.stream().flatMap(gate -> gate.undecided(kind).stream()).toList();
    }

    @Override
    public List<Message> remarks(DocumentKind kind) {
        return gates.stream().flatMap(gate -> gate.remarks(kind).stream()).toList();
    }
}
