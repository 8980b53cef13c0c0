package org.tomes.desktop.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tomes.app.MadeRegisters;
import org.tomes.app.OpenRegister;
import org.tomes.desktop.common.Dialogs.FieldConflict;
import org.tomes.document.annex.AnnexPresentation;
import org.tomes.ledger.AuditEntry;
import org.tomes.ledger.AuditFields;
import org.tomes.ledger.AuditQuery;
import org.tomes.settings.CompanyProfile;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/** The texts of the example company's trail. */
class EntryTextTest {

    @Test
    void textsOfDocumentsAreShownWithoutTheirMarkup() {
        EntryText words = new EntryText(Texts.in(Language.EN), List.of());
        assertThat(
                words.changes("document-section", AuditFields.of("text", "## Old"), AuditFields.of("text", "**New**")))
                .singleElement()
                .satisfies(change -> assertThat(change.before() + change.after()).isEqualTo("OldNew"));
        assertThat(words.changes("document-section", AuditFields.of("text", "New"), AuditFields.of("text", "**New**")))
                .as("only the markup differs")
                .singleElement()
                .satisfies(change -> assertThat(change.after()).isEqualTo("**New**"));
        assertThat(words.changes("measure", AuditFields.of("notes", "## Old"), AuditFields.of("notes", "")))
                .singleElement()
                .satisfies(change -> assertThat(change.before()).isEqualTo("## Old"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noChangeShowsANameOfTheProgram(Language language, @TempDir Path folder) {
        try (OpenRegister register = MadeRegisters.openExample(folder, Language.DE, MadeRegisters.MARCH)) {
            List<AuditEntry> entries = register.records().trail().entries(AuditQuery.newest(100_000));
            EntryText words = new AuditText(register).of(entries, Texts.in(language));
            TreeSet<String> raw = new TreeSet<>();
            for (AuditEntry entry : entries) {
                if (entry.record().type().equals("subscription-set")) {
                    continue; // Azure itself names its subscriptions by their ids.
                }
                if (words.type(entry).equals(entry.record().type())) {
                    raw.add(entry.record().type());
                }
                for (EntryText.FieldChange change : words.changes(entry)) {
                    String of = entry.record().type() + ": ";
                    if (change.field().matches("[a-z]+([A-Z][a-z]+)*")) {
                        raw.add(of + change.field());
                    }
                    for (String value : List.of(change.before(), change.after())) {
                        if (value.matches(
                                "[A-Z]{2,}(_[A-Z]+)*|true|false|[0-9T:.-]+Z|[0-9a-f]{64}|[^/]*[0-9a-f]{8}-[0-9a-f]{4}-[^/]*")) {
                            raw.add(of + change.field() + " = " + value);
                        }
                    }
                }
            }
            assertThat(raw).isEmpty();
        }
    }

    /** The example company has none of them. */
    @Test
    void presentationOfAMeasureInTheAnnexIsTranslated() {
        EntryText words = new EntryText(Texts.in(Language.DE), List.of());

        for (AnnexPresentation presentation : AnnexPresentation.values()) {
            assertThat(words.changes("annex-treatment", AuditFields.none(), AuditFields.of("treatment", presentation)))
                    .extracting(EntryText.FieldChange::after)
                    .doesNotContain(presentation.name());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"change passwords", "role based, person bound",
        "/subscriptions/0a2aacb5-d5f1-55c6-ab0d-d9f724719515"})
    void textResemblingAReferenceIsShownUnchanged(String text) {
        EntryText words = new EntryText(Texts.in(Language.DE), List.of());

        assertThat(words.changes("change", AuditFields.none(), AuditFields.of("reason", text)))
                .extracting(EntryText.FieldChange::after)
                .containsExactly(text);
    }

    @Test
    void timesAreFormattedAndHashesAbbreviated() {
        EntryText words = new EntryText(Texts.in(Language.DE), List.of());

        assertThat(words.changes("evidence", AuditFields.of("at", "2026-11-29T19:20:33.087451Z"),
                AuditFields.of("at", "0123456789abcdef".repeat(4)))).singleElement().satisfies(change -> {
                    assertThat(change.before()).startsWith("29.11.2026").doesNotContain("T", "Z");
                    assertThat(change.after()).isEqualTo("0123456789ab…");
                });
    }

    @Test
    void resourcesAreShownByNameAndHashesAsChanged(@TempDir Path folder) {
        try (OpenRegister register = MadeRegisters.openExample(folder, Language.DE, MadeRegisters.MARCH)) {
            List<AuditEntry> entries = register.records().trail().entries(AuditQuery.newest(100_000));
            EntryText words = new AuditText(register).of(entries, Texts.in(Language.DE));
            List<EntryText.FieldChange> changes = entries.stream()
                    .flatMap(entry -> words.changes(entry).stream())
                    .toList();

            assertThat(changes).filteredOn(change -> change.name().matches("resources?"))
                    .isNotEmpty()
                    .allSatisfy(change -> assertThat(change.before() + change.after()).doesNotContain("/subscriptions/",
                            "/providers/", "https:"));
            assertThat(changes).filteredOn(change -> change.name().equals("content"))
                    .extracting(EntryText.FieldChange::brief)
                    .contains("Inhalt: erfasst")
                    .noneMatch(change -> change.matches(".*[0-9a-f]{12}.*"));
        }
    }

    @Test
    void fieldThatOnlyOneVersionFillsDiffersToo(@TempDir Path folder) {
        try (OpenRegister register = MadeRegisters.open(folder, MadeRegisters.NOVEMBER)) {
            CompanyProfile empty = CompanyProfile.empty();
            CompanyProfile filled = new CompanyProfile("Hallerbrück", "", "", "", "", "", 0, "", "", "",
                    Optional.empty(), Optional.empty(), Optional.empty(), 0);

            assertThat(new AuditText(register).differences(empty, filled, Texts.in(Language.EN)))
                    .containsExactly(new FieldConflict("name", "Name", "–", "Hallerbrück"));
        }
    }
}
