package org.tomes.desktop.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.app.AppContext;
import org.tomes.app.OpenRegister;
import org.tomes.catalogue.Article32Objective;
import org.tomes.change.ChangeState;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.RecordedDialogs;
import org.tomes.desktop.RecordedFrame;
import org.tomes.desktop.common.Background;
import org.tomes.desktop.common.Workspace;
import org.tomes.document.DocumentKind;
import org.tomes.ledger.Actor;
import org.tomes.ledger.AuditAction;
import org.tomes.ledger.AuditEntry;
import org.tomes.ledger.AuditFields;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.RecordType;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureBuilder;
import org.tomes.measure.MeasureStatus;
import org.tomes.people.Person;
import org.tomes.people.PersonId;
import org.tomes.text.Language;
import org.tomes.text.Texts;

class RecordHistoryTest {

    private static final Texts EN = Texts.in(Language.EN);
    @TempDir
    private Path folder;

    @BeforeAll
    static void start() throws Exception {
        DesktopFixture.startToolkit();
    }

    @Test
    void historyOfAMeasureNamesGoalsPeopleAndMeasuresInsteadOfTheirIds() throws Exception {
        AppContext context = DesktopFixture.context(folder);
        try (OpenRegister register = DesktopFixture.empty(context, folder.resolve("r"))) {
            Person anna = new Person(PersonId.random(), "Anna Berg", "", "", Optional.empty(), true, 0);
            register.records().people().add(DesktopFixture.ACTOR, anna);
            Measure other = register.records()
                    .measures()
                    .add(DesktopFixture.ACTOR, new MeasureBuilder().title("Restore").build());
            Measure measure = register.records()
                    .measures()
                    .add(DesktopFixture.ACTOR, new MeasureBuilder().title("Back up").build());
            register.records()
                    .measures()
                    .change(DesktopFixture.ACTOR,
                            measure.change()
                                    .status(MeasureStatus.IN_PROGRESS)
                                    .owner(Optional.of(anna.id()))
                                    .goals(Set.of(Article32Objective.AVAILABILITY))
                                    .related(List.of(other.id()))
                                    .build());
            Workspace workspace = new Workspace(context, register, EN, Background.sameThread(failure -> {
                throw new AssertionError(failure);
            }), new RecordedDialogs(), new RecordedFrame());
            RecordHistory history = DesktopFixture.onScreen(() -> new RecordHistory(workspace));
            String newest = DesktopFixture.onScreen(() -> {
                history.show(measure.ref());
                new Scene(history, 400, 400);
                history.applyCss();
                history.layout();
                return history.getItems().getFirst();
            });
            assertThat(DesktopFixture.onScreen(() -> history.lookupAll(".list-cell .label")))
                    .as("all lines of an entry are visible")
                    .isNotEmpty()
                    .allSatisfy(label -> assertThat(((Label) label).isTextTruncated()).isFalse());
            assertThat(newest.lines())
                    .contains(line("owner", "", "Anna Berg"), line("related", "", other.code()),
                            line("status", EN.name("measure", MeasureStatus.PLANNED),
                                    EN.name("measure", MeasureStatus.IN_PROGRESS)))
                    .anyMatch(line -> line.startsWith(EN.get("measure.field.goals"))
                            && line.endsWith(": " + EN.name("catalogue", Article32Objective.AVAILABILITY)));
        }
    }

    @Test
    void versionIsNamedByTheTitleOfItsDocument() {
        AuditEntry entry = new AuditEntry(1, Instant.EPOCH, new Actor("", "anna", "laptop"), AuditAction.CHANGED,
                new RecordRef(RecordType.VERSION, "1", "cloud-security-policy 1.1"), AuditFields.of(),
                AuditFields.of("document", "cloud-security-policy"), "");
        EntryText words = new EntryText(EN, List.of());
        String title = DocumentKind.CLOUD_SECURITY_POLICY.title(EN);
        assertThat(words.record(entry)).isEqualTo(title + " 1.1");
        assertThat(words.changes(entry).getFirst().after()).isEqualTo(title);
    }

    /** "Changed" says nothing about a rejection. */
    @Test
    void stepOfAChangeIsHeadedByTheStateThatItReached() {
        AuditEntry entry = new AuditEntry(1, Instant.EPOCH, new Actor("", "anna", "laptop"), AuditAction.CHANGED,
                new RecordRef(RecordType.CHANGE, "1", "#1"), AuditFields.of("state", ChangeState.SUBMITTED),
                AuditFields.of("state", ChangeState.REJECTED), "");
        assertThat(new EntryText(EN, List.of()).event(entry)).isEqualTo(EN.name("change", ChangeState.REJECTED));
    }

    private static String line(String field, String before, String after) {
        String name = EN.get("measure.field." + field);
        return before.isEmpty() ? EN.get("audit.history.set", name, after)
                : EN.get("audit.history.change", name, before, after);
    }
}
