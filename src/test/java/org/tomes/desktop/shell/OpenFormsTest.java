package org.tomes.desktop.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.app.OpenRegister;
import org.tomes.change.ChangeLinks;
import org.tomes.change.ChangePlan;
import org.tomes.change.ChangeRecord;
import org.tomes.change.ChangeSubject;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.OpenWindow;
import org.tomes.document.DocumentKind;
import org.tomes.ledger.Actor;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.RecordType;
import org.tomes.measure.MeasureBuilder;
import org.tomes.people.Person;
import org.tomes.people.Role;
import org.tomes.people.RoleId;
import org.tomes.register.ServerAddress;
import org.tomes.soa.SoaEntry;
import org.tomes.storage.OpenRecords;
import org.tomes.storage.Register;
import org.tomes.storage.postgres.PostgresServer;
import org.tomes.text.Language;

/** Every form shows to others that its record is open, as long as it is visible. */
class OpenFormsTest {

    private static final Actor ACTOR = DesktopFixture.ACTOR;

    @TempDir
    private Path folder;

    /** Returns the records of the register that forms show. */
    private Set<RecordRef> written(ServerAddress address) {
        try (OpenRegister register = DesktopFixture.context(folder.resolve("theirs")).open(address, Optional.empty())) {
            List<RecordRef> all = new ArrayList<>();
            all.add(register.records()
                    .measures()
                    .add(ACTOR, new MeasureBuilder().code("").title("Measure").build())
                    .ref());
            all.add(register.records()
                    .changes()
                    .add(ACTOR,
                            ChangeRecord.draft(ChangeSubject.NSG, "Change",
                                    new ChangePlan("Reason", "Risk", "Rollback", Optional.empty(), ""),
                                    Optional.empty(), ChangeLinks.NONE))
                    .ref());
            all.add(register.records().people().add(ACTOR, Person.ofName("Anna Brandt")).ref());
            all.add(register.records()
                    .responsibilities()
                    .addRole(ACTOR, new Role(RoleId.random(), "Role", List.of(), 0))
                    .ref());
            all.add(SoaEntry.open("A.5.1").ref());
            all.add(register.records().company().profile().ref());
            DocumentKind.fixed()
                    .stream()
                    .flatMap(kind -> register.documents().texts().all(kind, Language.EN).stream())
                    .forEach(section -> all.add(section.record().ref()));
            return new HashSet<>(all);
        }
    }

    @Test
    void formsOfAllPagesShowTheirRecordsToOthersWhileTheyAreVisible() throws Exception {
        ServerAddress address = PostgresServer.register();
        Set<RecordRef> records = written(address);
        try (Register register = PostgresServer.open(address);
                OpenRecords others = register.database().openRecords().orElseThrow();
                OpenWindow window = OpenWindow.onServer(DesktopFixture.context(folder.resolve("mine")), Language.EN,
                        address)) {
            window.go("measures");
            waitForOnly(RecordType.MEASURE, window, others, records);
            window.go("soa");
            waitForOnly(RecordType.SOA, window, others, records);
            window.go("changes");
            waitForOnly(RecordType.CHANGE, window, others, records);
            window.go("responsibilities");
            window.click(window.seeText(window.texts.get("desktop_people.tab.people")));
            waitForOnly(RecordType.PERSON, window, others, records);
            window.click(window.seeText(window.texts.get("desktop_people.tab.roles")));
            waitForOnly(RecordType.ROLE, window, others, records);
            window.go("documents");
            window.click(window.seeText(window.texts.get("document.tab.text")));
            waitForOnly(RecordType.DOCUMENT_SECTION, window, others, records);
            window.setting("settings.companyProfile");
            waitForOnly(RecordType.COMPANY, window, others, records);
        }
    }

    private static void waitForOnly(RecordType type, OpenWindow window, OpenRecords others, Set<RecordRef> records)
            throws Exception {
        window.waitFor(() -> {
            List<OpenRecords.Seen> seen = others.exchange("test", records);
            return seen.size() == 1 && seen.getFirst().record().is(type);
        });
    }
}
