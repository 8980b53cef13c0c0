package org.tomes.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.ledger.RecordType;
import org.tomes.text.Language;
import org.tomes.text.Texts;

class CurrentStatesTest {

    /** Reviews and evidence refer to these; they have no entries of their own. */
    private static final Set<RecordType> SUBJECTS = EnumSet.of(RecordType.CONTROL, RecordType.COST, RecordType.DOCUMENT,
            RecordType.RESOURCE, RecordType.SCORE);
    /** Entries on something that happened, or on values that are compared with their stored hash. */
    private static final Set<RecordType> EVENTS = EnumSet.of(RecordType.EVIDENCE_FILE, RecordType.LICENSED_CONTROLS,
            RecordType.MOVE, RecordType.PASSPHRASE, RecordType.REGISTER, RecordType.RESTORE, RecordType.SCORE_ABSENCE,
            RecordType.SCORE_IMPORT, RecordType.SCORE_SAMPLE);

    @TempDir
    private Path folder;

    @Test
    void everyRecordTypeIsComparedWithTheTrailOrExempt() {
        Set<RecordType> types = EnumSet.copyOf(SUBJECTS);
        types.addAll(EVENTS);
        try (Register register = RegisterFixture.create(folder)) {
            assertThat(new CurrentStates(register).kinds()).extracting(CurrentStates.Kind::type)
                    .doesNotHaveDuplicates()
                    .doesNotContainAnyElementsOf(types)
                    .allSatisfy(types::add);
        }
        assertThat(types).containsExactlyInAnyOrder(RecordType.values());
    }

    @Test
    void everyTypeInTheTrailHasAName() {
        EnumSet.complementOf(EnumSet.copyOf(SUBJECTS))
                .forEach(
                        type -> assertThat(Texts.in(Language.DE).containsKey("audit.type." + type.key())).as(type.key())
                                .isTrue());
    }
}
