package org.tomes.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tomes.storage.RegisterFixture.ACTOR;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.tomes.document.DocumentKind;
import org.tomes.document.compare.LineDifference;
import org.tomes.document.text.EditedSection;
import org.tomes.document.text.SectionStatus;
import org.tomes.document.text.SectionStatus.State;
import org.tomes.document.text.SectionText;
import org.tomes.document.text.SectionTexts;
import org.tomes.document.text.SuggestedText;
import org.tomes.document.text.SuggestionDifferences;
import org.tomes.document.text.TextService;
import org.tomes.document.text.TextService.Taken;
import org.tomes.document.text.TextService.TextState;
import org.tomes.problem.InvalidRecord;
import org.tomes.problem.Refused;
import org.tomes.problem.StaleRecord;
import org.tomes.text.Language;

@ParameterizedClass
@EnumSource
class DocumentTextTest {

    private static final DocumentKind KIND = DocumentKind.CLOUD_SECURITY_POLICY;

    @Parameter
    private Engine engine;

    @TempDir
    private Path folder;
    @AutoClose
    private Register register;
    private TextService texts;

    @BeforeEach
    void open() {
        register = engine.empty(folder);
        texts = new TextService(register.ledger(), register.editedSections(), register.documentOutlines());
    }

    @Test
    void textIsTheSuggestionUntilTheCompanyWritesItsOwn() {
        for (Language language : Language.values()) {
            assertThat(texts.sections(KIND, language)).isEqualTo(SectionTexts.suggested().sections(KIND, language));
            assertThat(texts.all(KIND, language)).extracting(SectionStatus::state).containsOnly(State.SUGGESTED);
        }
    }

    @Test
    void customTextIsStoredForItsLanguageWithATrailEntry() {
        long head = register.ledger().head().number();
        EditedSection saved = texts.save(ACTOR, english("cost").withText("Money", "Spend less.\n"));

        assertThat(saved.revision()).isEqualTo(1);
        assertThat(texts.get(KIND, "cost", Language.EN)).satisfies(section -> {
            assertThat(section.state()).isEqualTo(State.CHANGED);
            assertThat(section.isOutdated()).isFalse();
            assertThat(section.record().text()).isEqualTo("Spend less.\n");
        });
        assertThat(texts.get(KIND, "cost", Language.DE).state()).isEqualTo(State.SUGGESTED);
        assertThat(register.ledger().head().number()).isEqualTo(head + 1);
    }

    @Test
    void suggestedTextIsNotStored() {
        EditedSection saved = texts.save(ACTOR, english("cost").withText("Money", "Spend less."));
        SectionText suggested = texts.get(KIND, "cost", Language.EN).suggestion().orElseThrow().section();

        EditedSection again = texts.save(ACTOR, saved.withText(suggested.title(), "\n" + suggested.text() + "\n\n"));

        assertThat(again.revision()).isZero();
        assertThat(texts.get(KIND, "cost", Language.EN).state()).isEqualTo(State.SUGGESTED);
    }

    @Test
    void savingAnOutdatedVersionReportsTheStoredOne() {
        EditedSection read = english("cost");
        EditedSection first = texts.save(ACTOR, read.withText("Money", "One."));

        assertThatThrownBy(() -> texts.save(ACTOR, read.withText("Money", "Two.")))
                .isInstanceOfSatisfying(StaleRecord.class, stale -> assertThat(stale.stored()).isEqualTo(first));
        texts.reset(ACTOR, first);
        assertThatThrownBy(() -> texts.save(ACTOR, first.withText("Money", "Two.")))
                .isInstanceOfSatisfying(StaleRecord.class, stale -> assertThat(stale.stored()).isEqualTo(read));
        assertThatThrownBy(() -> texts.reset(ACTOR, first)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void newerSuggestionIsTakenOrDeclined() {
        EditedSection saved = texts.save(ACTOR,
                english("cost").withText("Money", "Spend less.").withBasis("f".repeat(64)));
        assertThat(texts.get(KIND, "cost", Language.EN).isOutdated()).isTrue();

        EditedSection stored = texts.keepOwnText(ACTOR, saved);

        assertThat(texts.get(KIND, "cost", Language.EN)).satisfies(section -> {
            assertThat(section.isOutdated()).isFalse();
            assertThat(section.record().text()).isEqualTo("Spend less.");
        });
        assertThat(texts.reset(ACTOR, stored)).isEqualTo(english("cost"));
    }

    @Test
    void newerSuggestionIsComparedAndCanBeMerged() {
        SectionText now = texts.get(KIND, "cost", Language.EN).suggestion().orElseThrow().section();
        String firstLine = now.text().lines().findFirst().orElseThrow();
        SuggestedText then = new SuggestedText(
                new SectionText("cost", "Costs", now.text().replace(firstLine, "What was suggested before.")));
        EditedSection mine = register.ledger().write(ACTOR, tx -> {
            register.editedSections().keep(tx, then);
            return texts.save(ACTOR, english("cost").withText("Costs", then.section().text() + "\nOur own rule.\n")
                    .withBasis(then.hash()));
        });

        SuggestionDifferences changes = SuggestionDifferences.of(texts.get(KIND, "cost", Language.EN)).orElseThrow();
        assertThat(changes.ownChanges()).extracting(LineDifference::after)
                .contains("Our own rule.")
                .doesNotContain(firstLine);
        assertThat(changes.newer()).extracting(LineDifference::after)
                .contains(firstLine, now.title())
                .doesNotContain("Our own rule.");

        Taken taken = texts.mergeSuggestion(ACTOR, mine);

        assertThat(taken.clashes()).isEmpty();
        assertThat(taken.section().title()).isEqualTo(now.title());
        assertThat(taken.section().text()).isEqualTo(now.text() + "\nOur own rule.\n");
        assertThat(texts.get(KIND, "cost", Language.EN).isOutdated()).isFalse();
        assertThatThrownBy(() -> texts.mergeSuggestion(ACTOR, taken.section()))
                .satisfies(Refused.with("draft.nothingNewer"));
    }

    @Test
    void unknownOlderSuggestionCannotBeMerged() {
        EditedSection mine = texts.save(ACTOR,
                english("cost").withText("Money", "Spend less.").withBasis("f".repeat(64)));

        assertThat(SuggestionDifferences.of(texts.get(KIND, "cost", Language.EN)).orElseThrow().newer()).isEmpty();
        assertThatThrownBy(() -> texts.mergeSuggestion(ACTOR, mine)).satisfies(Refused.with("draft.olderNotKnown"));
    }

    @Test
    void movedSectionRemainsOmitted() {
        texts.hide(ACTOR, KIND, "cost", true);
        texts.moveAfter(ACTOR, KIND, "cost", Optional.of("purpose"));
        assertThat(keys()).startsWith("summary", "purpose", "cost");
        texts.moveAfter(ACTOR, KIND, "purpose", Optional.of("applicability"));
        texts.moveAfter(ACTOR, KIND, "network", Optional.empty());
        assertThat(keys()).startsWith("network", "summary", "cost").endsWith("applicability", "purpose");
        assertThat(texts.get(KIND, "cost", Language.EN).hidden()).isTrue();
        assertThatThrownBy(() -> texts.moveAfter(ACTOR, KIND, "nothing", Optional.empty()))
                .satisfies(Refused.with("draft.unknownSection"));
        assertThatThrownBy(() -> texts.hide(ACTOR, KIND, "nothing", true))
                .satisfies(Refused.with("draft.unknownSection"));
    }

    @Test
    void customSectionFollowsTheChosenOneAndIsMissingInEnglish() {
        EditedSection own = texts.add(ACTOR, KIND, Language.DE, "Cloud-Exit", "Text.", Optional.of("cost"));

        assertThat(keys()).containsSubsequence("cost", own.key(), "governance");
        assertThat(texts.get(KIND, own.key(), Language.DE).state()).isEqualTo(State.OWN);
        SectionStatus english = texts.get(KIND, own.key(), Language.EN);
        assertThat(english.state()).isEqualTo(State.MISSING);
        assertThat(english.record().text()).contains("not been written in English");
        assertThat(texts.save(ACTOR, english.record().withText("Leaving", "Text.")).revision()).isEqualTo(1);
        assertThat(texts.add(ACTOR, KIND, Language.DE, "Noch einer", "", Optional.empty()).key())
                .isNotEqualTo(own.key());
        assertThat(keys().getLast()).isEqualTo("own-2");
    }

    @Test
    void sectionsAreMovedLeftOutAndPutBack() {
        texts.move(ACTOR, KIND, "cost", 0);
        texts.hide(ACTOR, KIND, "secrets", true);

        assertThat(keys().getFirst()).isEqualTo("cost");
        assertThat(texts.sections(KIND, Language.EN)).extracting(SectionText::key).doesNotContain("secrets");
        texts.hide(ACTOR, KIND, "secrets", false);
        texts.move(ACTOR, KIND, "cost", 999);
        assertThat(keys().getLast()).isEqualTo("cost");
        assertThat(texts.sections(KIND, Language.EN)).extracting(SectionText::key).contains("secrets");
    }

    @Test
    void changesCanBeUndoneUntilAnotherPersonWrites() {
        texts.save(ACTOR, english("cost").withText("Money", "Spend less."));
        texts.hide(ACTOR, KIND, "secrets", true);
        TextState before = texts.remember(KIND);
        EditedSection own = texts.add(ACTOR, KIND, Language.DE, "Eigen", "Text.", Optional.empty());
        texts.remove(ACTOR, KIND, own.key());
        texts.reset(ACTOR, english("cost"));
        texts.move(ACTOR, KIND, "cost", 0);
        List<SectionText> changed = texts.sections(KIND, Language.EN);
        TextState after = texts.remember(KIND);

        texts.undo(ACTOR, before, after);

        assertThat(texts.sections(KIND, Language.EN)).isNotEqualTo(changed)
                .anyMatch(section -> section.text().equals("Spend less."))
                .extracting(SectionText::key)
                .doesNotContain("secrets", own.key());
        assertThatThrownBy(() -> texts.undo(ACTOR, before, after)).satisfies(Refused.with("draft.cannotUndo"));
    }

    @Test
    void undoWithoutStoredTextRestoresTheSuggestion() {
        TextState before = texts.remember(KIND);
        texts.move(ACTOR, KIND, "cost", 0);
        texts.undo(ACTOR, before, texts.remember(KIND));

        assertThat(texts.sections(KIND, Language.EN)).isEqualTo(SectionTexts.suggested().sections(KIND, Language.EN));
    }

    /** Tomes once suggested a section about measures; the text that a company wrote there is its own. */
    @Test
    void textOfASectionNoLongerSuggestedRemainsInTheDocument() {
        texts.save(ACTOR, new EditedSection(KIND, "measures", Language.EN, "Our measures", "As agreed.\n", "", 0));

        assertThat(keys()).contains("measures").startsWith("summary", "purpose").endsWith("applicability", "measures");
        texts.move(ACTOR, KIND, "measures", 0);
        assertThat(texts.sections(KIND, Language.EN).getFirst().title()).isEqualTo("Our measures");
        texts.remove(ACTOR, KIND, "measures");
        assertThat(keys()).doesNotContain("measures");
    }

    @Test
    void suggestedSectionCannotBeRemovedNorAnOwnOneReset() {
        EditedSection own = texts.add(ACTOR, KIND, Language.DE, "Eigen", "Text.", Optional.empty());

        assertThatThrownBy(() -> texts.remove(ACTOR, KIND, "cost")).satisfies(Refused.with("draft.cannotRemove"));
        assertThatThrownBy(() -> texts.reset(ACTOR, own)).satisfies(Refused.with("draft.noSuggestion"));
        assertThatThrownBy(() -> texts.get(KIND, "nothing", Language.EN))
                .satisfies(Refused.with("draft.unknownSection"));
    }

    @Test
    void titleAndTextHaveLimits() {
        assertThatThrownBy(
                () -> texts.save(ACTOR, english("cost").withText(" ", "x".repeat(EditedSection.MAX_TEXT_LENGTH + 1))))
                .isInstanceOfSatisfying(InvalidRecord.class, invalid -> assertThat(invalid.errors()).hasSize(2));
        String longest = "ü".repeat(EditedSection.MAX_TEXT_LENGTH);
        assertThat(texts.save(ACTOR, english("cost").withText("x".repeat(200), longest)).text()).isEqualTo(longest);
    }

    @Test
    void forgedDocumentPlacesAreIgnored() throws Exception {
        texts.move(ACTOR, KIND, "cost", 0);
        register.close();
        engine.sql(folder, "insert into document_place values ('cloud-security-policy', 90, 'not-assessed', false)",
                "insert into document_place values ('cloud-security-policy', 91, 'x y', false)",
                "insert into document_section values ('cloud-security-policy', 'not-assessed', 'en', 'Forged', 'x', '', 1)");
        register = engine.open(folder);
        texts = new TextService(register.ledger(), register.editedSections(), register.documentOutlines());

        assertThat(keys()).hasSize(SectionTexts.suggested().sections(KIND, Language.EN).size())
                .doesNotContain("not-assessed", "x y");
    }

    private List<String> keys() {
        return texts.all(KIND, Language.EN).stream().map(SectionStatus::key).toList();
    }

    private EditedSection english(String key) {
        return texts.get(KIND, key, Language.EN).record();
    }
}
