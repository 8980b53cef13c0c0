package org.tomes.desktop.connection;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.tomes.app.OpenRegister;
import org.tomes.catalogue.ControlId;
import org.tomes.change.ChangeRecord;
import org.tomes.desktop.common.RecordNames;
import org.tomes.evidence.Evidence;
import org.tomes.finding.Finding;
import org.tomes.ledger.RecordRef;
import org.tomes.measure.Measure;
import org.tomes.soa.SoaRow;
import org.tomes.text.Texts;

/**
 * Which records of a register are linked: measures with controls, findings, changes and evidence; findings with
 * controls and changes; evidence with whatever it supports. A link counts in both directions, whichever record keeps
 * it.
 */
final class RecordGraph {

    private final OpenRegister register;
    private final Texts texts;
    private final RecordNames names;

    RecordGraph(OpenRegister register, Texts texts) {
        this.register = register;
        this.texts = texts;
        this.names = new RecordNames(register.findings().explanations(), texts);
    }

    /** Reads the register, so call it in background work. */
    List<LinkedRecord> around(RecordRef record) {
        List<LinkedRecord> found = new ArrayList<>();
        List<Measure> measures = register.measures().all();
        List<Finding> findings = register.findings().all();
        List<ChangeRecord> changes = register.changes().all();
        List<Evidence> evidence = register.evidence().all();
        Node center = new Node(record, measures, findings, changes, evidence);
        measures.stream().filter(center::isLinked).map(this::of).forEach(found::add);
        register.soa().rows(texts.language()).stream().filter(center::isLinked).map(this::of).forEach(found::add);
        findings.stream().filter(center::isLinked).map(this::of).forEach(found::add);
        changes.stream().filter(center::isLinked).map(this::of).forEach(found::add);
        evidence.stream().filter(center::isLinked).map(this::of).forEach(found::add);
        return List.copyOf(found);
    }

    private LinkedRecord of(Measure measure) {
        return new LinkedRecord("measure", names.of(measure), "measures", measure.id().toString());
    }

    private LinkedRecord of(SoaRow row) {
        return new LinkedRecord("soa", names.of(row), "soa", row.control());
    }

    private LinkedRecord of(Finding finding) {
        return new LinkedRecord("finding", names.of(finding), "findings", finding.id().toString());
    }

    private LinkedRecord of(ChangeRecord change) {
        return new LinkedRecord("change", names.of(change), "changes", String.valueOf(change.number()));
    }

    private LinkedRecord of(Evidence evidence) {
        return new LinkedRecord("evidence", names.of(evidence), "evidence", evidence.id().toString());
    }

    /** One record with its own links, to be compared with others. */
    private final class Node {

        private final RecordRef ref;
        private final List<Measure> measure;
        private final List<Finding> finding;
        private final List<ChangeRecord> change;
        private final List<Evidence> evidence;

        Node(RecordRef ref, List<Measure> measures, List<Finding> findings, List<ChangeRecord> changes,
                List<Evidence> evidences) {
            this.ref = ref;
            this.measure = measures.stream().filter(other -> same(other.ref())).toList();
            this.finding = findings.stream().filter(other -> same(other.ref())).toList();
            this.change = changes.stream().filter(other -> same(other.ref())).toList();
            this.evidence = evidences.stream().filter(other -> same(other.ref())).toList();
        }

        private boolean same(RecordRef other) {
            return ref.type().equals(other.type()) && ref.id().equals(other.id());
        }

        boolean isLinked(Measure other) {
            return other.controls().stream().anyMatch(link -> isControl(link.control()))
                    || finding.stream().anyMatch(own -> own.measures().contains(other.id()))
                    || change.stream().anyMatch(own -> own.links().measures().contains(other.id()))
                    || isSupported(other.ref());
        }

        boolean isLinked(SoaRow other) {
            return measure.stream()
                    .flatMap(own -> own.controls().stream())
                    .anyMatch(link -> link.control().toString().equals(other.control()))
                    || finding.stream().flatMap(this::controls).anyMatch(other.control()::equals)
                    || isSupported(control(other.control()));
        }

        boolean isLinked(Finding other) {
            return measure.stream().anyMatch(own -> other.measures().contains(own.id()))
                    || ref.type().equals("soa") && controls(other).anyMatch(ref.id()::equals)
                    || change.stream().anyMatch(own -> own.links().findings().contains(other.id().toString()))
                    || isSupported(other.ref());
        }

        boolean isLinked(ChangeRecord other) {
            return measure.stream().anyMatch(own -> other.links().measures().contains(own.id()))
                    || finding.stream().anyMatch(own -> other.links().findings().contains(own.id().toString()))
                    || isSupported(other.ref());
        }

        boolean isLinked(Evidence other) {
            return other.isFor(ref.type().equals("soa") ? control(ref.id()) : ref);
        }

        /** Evidence names controls under this type. */
        private static RecordRef control(String number) {
            return new RecordRef("control", number, number);
        }

        private boolean isControl(ControlId control) {
            return ref.type().equals("soa") && ref.id().equals(control.toString());
        }

        private boolean isSupported(RecordRef other) {
            return evidence.stream().anyMatch(own -> own.isFor(other));
        }

        private Stream<String> controls(Finding of) {
            return register.findings().explanations().controlIds(of).stream().map(ControlId::toString);
        }
    }
}
