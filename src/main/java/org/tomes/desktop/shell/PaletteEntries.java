package org.tomes.desktop.shell;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tomes.app.OpenRegister;
import org.tomes.desktop.common.Workspace;
import org.tomes.document.DocumentKind;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingWords;
import org.tomes.people.Person;
import org.tomes.text.Texts;

/** The records of the register that the command palette finds: each by its code and its name. */
final class PaletteEntries {

    private final Workspace workspace;
    private final OpenRegister register;
    private final Texts texts;

    PaletteEntries(Workspace workspace) {
        this.workspace = workspace;
        this.register = workspace.register();
        this.texts = workspace.texts();
    }

    /** Reads the register, so call it in background work. */
    List<PaletteModel.Entry> read() {
        return Stream.of(
                of(register.measures().all(), "measure", "measures", measure -> measure.id().toString(),
                        measure -> measure.code() + "  " + measure.title()),
                of(register.soa().rows(texts.language()), "control", "soa", row -> row.control(),
                        row -> row.control() + "  " + row.title()),
                of(register.findings().all(), "finding", "findings", finding -> finding.id().toString(), this::name),
                of(register.changes().all(), "change", "changes", change -> change.id().toString(),
                        change -> "#" + change.number() + "  " + change.title()),
                of(register.evidence().all(), "evidence", "evidence", evidence -> evidence.id().toString(),
                        evidence -> evidence.code() + "  " + evidence.title()),
                of(register.documents().kinds(), "document", "documents", DocumentKind::key, kind -> kind.title(texts)),
                of(register.people().all(), "person", "responsibilities", person -> person.id().toString(),
                        Person::name))
                .flatMap(Function.identity())
                .toList();
    }

    private String name(Finding finding) {
        return finding.id() + "  " + FindingWords.of(register.findings().explanations().headline(finding), texts)
                + " – " + finding.resource().name();
    }

    private <T> Stream<PaletteModel.Entry> of(List<T> records, String kind, String screen, Function<T, String> id,
            Function<T, String> name) {
        String kindName = texts.get("shell.palette." + kind);
        return records.stream()
                .map(record -> new PaletteModel.Entry(name.apply(record), kindName,
                        () -> workspace.frame().show(screen, id.apply(record))));
    }
}
