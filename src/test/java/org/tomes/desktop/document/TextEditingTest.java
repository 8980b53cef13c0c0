package org.tomes.desktop.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.app.AppContext;
import org.tomes.app.OpenRegister;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.RecordedDialogs;
import org.tomes.desktop.RecordedDialogs.Conflict;
import org.tomes.desktop.RecordedFrame;
import org.tomes.desktop.common.Background;
import org.tomes.desktop.common.Dialogs.Unsaved;
import org.tomes.desktop.common.Workspace;
import org.tomes.document.DocumentKind;
import org.tomes.document.text.SectionStatus;
import org.tomes.document.text.SectionText;
import org.tomes.text.Language;
import org.tomes.text.Texts;

class TextEditingTest {

    private static final DocumentKind KIND = DocumentKind.CLOUD_SECURITY_POLICY;

    @TempDir
    private Path folder;
    private final RecordedDialogs dialogs = new RecordedDialogs();
    private final RecordedFrame frame = new RecordedFrame();
    @AutoClose
    private OpenRegister register;
    private TextEditing editing;
    private TextForm form;

    @BeforeEach
    void open() {
        AppContext context = DesktopFixture.context(folder);
        register = DesktopFixture.empty(context, folder.resolve("r"));
        editing = new TextEditing(new Workspace(context, register, Texts.in(Language.EN),
                Background.sameThread(dialogs::failed), dialogs, frame));
        form = editing.form();
        editing.show(KIND, Language.EN);
        form.load(editing.find("cost").orElseThrow().record());
    }

    private SectionStatus stored(String key) {
        return register.documents().texts().get(KIND, key, Language.EN);
    }

    private void somebodyElseWrites(String text) {
        register.documents().texts().save(DesktopFixture.ACTOR, stored("cost").record().withText("Costs", text));
    }

    @Test
    void wordsThatAreNotSavedAreInThePreviewAndNotInTheRegister() {
        form.text.set("Less.");

        assertThat(editing.wording().sections(KIND, Language.EN))
                .contains(new SectionText("cost", "Cost control", "Less."));
        assertThat(stored("cost").state()).isEqualTo(SectionStatus.State.SUGGESTED);
        editing.save();
        assertThat(stored("cost").record().text()).isEqualTo("Less.");
        assertThat(form.dirty().get()).isFalse();
    }

    @Test
    void conflictShowsBothVersionsAndSavesTheChosenOne() {
        form.text.set("Mine.");
        somebodyElseWrites("Theirs.");
        dialogs.conflict = Conflict.KEEP_MINE;
        editing.save();

        assertThat(dialogs.conflicts.getFirst()).anySatisfy(difference -> {
            assertThat(difference.mine()).contains("Mine.");
            assertThat(difference.theirs()).contains("Theirs.");
        });
        assertThat(stored("cost").record().text()).isEqualTo("Mine.");
    }

    @Test
    void theirsCanBeTaken() {
        form.text.set("Mine.");
        somebodyElseWrites("Theirs.");
        dialogs.conflict = Conflict.TAKE_THEIRS;
        editing.save();

        assertThat(form.text.get()).isEqualTo("Theirs.");
        assertThat(stored("cost").record().text()).isEqualTo("Theirs.");
    }

    @Test
    void emptyTitleIsReportedBelowItsField() {
        form.title.set(" ");
        editing.save();

        assertThat(form.errors()).containsOnlyKeys("title");
        assertThat(stored("cost").state()).isEqualTo(SectionStatus.State.SUGGESTED);
    }

    @Test
    void leavingUnsavedTextAsksFirst() {
        form.text.set("Mine.");
        AtomicBoolean left = new AtomicBoolean();
        editing.leave(() -> left.set(true), () -> {
        });
        assertThat(left).isFalse();
        dialogs.unsaved = Unsaved.DISCARD;
        editing.leave(() -> left.set(true), () -> {
        });
        assertThat(left).isTrue();
        assertThat(form.text.get()).isEqualTo(stored("cost").record().text());
    }

    @Test
    void resetCanBeUndone() {
        form.text.set("Mine.");
        editing.save();
        editing.reset();
        assertThat(stored("cost").state()).isEqualTo(SectionStatus.State.SUGGESTED);
        assertThat(form.text.get()).isEqualTo(stored("cost").record().text());

        frame.undo.run();

        assertThat(stored("cost").record().text()).isEqualTo("Mine.");
        assertThat(form.text.get()).isEqualTo("Mine.");
    }

    @Test
    void savedTextCanBeUndoneStepByStep() {
        String suggested = form.text.get();
        for (String words : List.of("Mine.", "Mine too.")) {
            form.text.set(words);
            editing.save();
        }
        frame.undoable.pop().run();
        assertThat(stored("cost").record().text()).isEqualTo("Mine.");
        frame.undoable.pop().run();
        assertThat(stored("cost").record().text()).isEqualTo(suggested);
        assertThat(form.text.get()).isEqualTo(suggested);
    }

    @Test
    void changesAreShownLineByLine() {
        form.text.set(form.text.get().replace("two working days", "a week"));

        assertThat(editing.changes().get().orElseThrow().ownChanges()).isNotEmpty().allSatisfy(line -> {
            assertThat(line.before()).contains("two working days");
            assertThat(line.after()).contains("a week");
        });
    }

    @Test
    void hiddenSectionIsNotInTheDocumentButIsShownWhileItIsOpen() {
        editing.hide(editing.find("cost").orElseThrow(), true);
        assertThat(editing.wording().sections(KIND, Language.EN)).extracting(SectionText::key).contains("cost");
        form.load(editing.find("backup").orElseThrow().record());
        assertThat(editing.wording().sections(KIND, Language.EN)).extracting(SectionText::key).doesNotContain("cost");
    }

    @Test
    void customSectionFollowsTheOpenOneAndCanBeRemovedAndRestored() {
        dialogs.filled = input -> Map.of("title", "Exit");
        editing.add(key -> form.load(editing.find(key).orElseThrow().record()));
        assertThat(editing.keys()).containsSubsequence("cost", "own-1", "governance");
        editing.remove(editing.find("own-1").orElseThrow());
        assertThat(editing.keys()).doesNotContain("own-1");
        frame.undo.run();
        assertThat(editing.keys()).contains("own-1");
    }
}
