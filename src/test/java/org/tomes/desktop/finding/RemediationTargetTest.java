package org.tomes.desktop.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.app.OpenRegister;
import org.tomes.change.ChangeLinks;
import org.tomes.change.ChangePlan;
import org.tomes.change.ChangeRecord;
import org.tomes.change.ChangeStep;
import org.tomes.change.ChangeStepInput;
import org.tomes.change.ChangeSubject;
import org.tomes.desktop.DesktopFixture;
import org.tomes.ledger.Actor;
import org.tomes.people.Person;

class RemediationTargetTest {

    @Test
    void findingsCanBeLinkedOnlyToChangesBeforeSubmission(@TempDir Path folder) {
        try (OpenRegister register = DesktopFixture.empty(DesktopFixture.context(folder), folder.resolve("r"))) {
            Person anna = register.records().people().add(DesktopFixture.ACTOR, Person.ofName("Anna"));
            ChangeRecord change = register.records()
                    .changes()
                    .add(DesktopFixture.ACTOR, ChangeRecord.draft(ChangeSubject.NSG, "Close 3389",
                            new ChangePlan("r", "x", "y", Optional.empty(), ""), Optional.empty(), ChangeLinks.NONE));
            assertThat(RemediationTarget.of(List.of(), register.records().changes().all()))
                    .extracting(RemediationTarget::code)
                    .containsExactly("#1");
            register.records()
                    .changes()
                    .applyStep(new Actor(anna.id().toString(), "a", "h"), change, ChangeStep.SUBMIT,
                            ChangeStepInput.NONE);
            assertThat(RemediationTarget.of(List.of(), register.records().changes().all())).isEmpty();
        }
    }
}
