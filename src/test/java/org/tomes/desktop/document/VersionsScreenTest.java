package org.tomes.desktop.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tomes.desktop.DesktopFixture.onScreen;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.layout.FlowPane;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;
import org.tomes.app.AppContext;
import org.tomes.app.OpenRegister;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.RecordedDialogs;
import org.tomes.desktop.common.Background;
import org.tomes.desktop.common.FormInput;
import org.tomes.desktop.common.Job;
import org.tomes.desktop.common.Notice;
import org.tomes.desktop.common.ViewLoader;
import org.tomes.desktop.common.WindowServices;
import org.tomes.desktop.common.Workspace;
import org.tomes.document.DocumentKind;
import org.tomes.document.release.ApprovalBasis;
import org.tomes.document.release.DocumentVersion;
import org.tomes.document.release.HighSeverityDeviation;
import org.tomes.document.release.VersionState;
import org.tomes.document.release.VersionStep;
import org.tomes.document.text.EditedSection;
import org.tomes.document.text.SectionStatus;
import org.tomes.document.text.TextService;
import org.tomes.inventory.importing.ImportResultFixture;
import org.tomes.inventory.importing.ReadingProgress;
import org.tomes.ledger.Actor;
import org.tomes.people.Person;
import org.tomes.problem.StaleRecord;
import org.tomes.settings.CompanyProfile;
import org.tomes.soa.SoaEntry;
import org.tomes.text.Language;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** The life cycle of a version in the window, from draft to release, with every possible obstacle. */
class VersionsScreenTest {

    private static final DocumentKind KIND = DocumentKind.STATEMENT_OF_APPLICABILITY;

    @TempDir
    private Path folder;
    private final RecordedDialogs dialogs = new RecordedDialogs();
    private final List<Message> said = new ArrayList<>();
    private Runnable undo = () -> {
    };
    private Runnable redo = () -> {
    };
    private final List<String> opened = new ArrayList<>();
    @AutoClose
    private OpenRegister register;
    private AppContext context;
    private Person anna;
    private Person ben;
    private VersionsController versions;
    private CompareController compare;
    private Parent view;
    private Parent compareView;
    private PreviewController preview;
    private Parent previewView;
    private List<Notice.ActionKind> offered = List.of();

    @BeforeAll
    static void start() throws Exception {
        DesktopFixture.startToolkit();
    }

    @BeforeEach
    void open() throws Exception {
        context = DesktopFixture.context(folder);
        register = DesktopFixture.empty(context, folder.resolve("r"));
        anna = register.records().people().add(DesktopFixture.ACTOR, Person.ofName("Anna Berg"));
        ben = register.records().people().add(DesktopFixture.ACTOR, Person.ofName("Ben Ott"));
        act(anna);
        Texts texts = Texts.in(Language.EN);
        Background background = Background.sameThread(failure -> {
            throw new AssertionError(failure);
        });
        Workspace workspace = new Workspace(context, register, texts, background, dialogs, new Window());
        versions = new VersionsController(workspace, new Desk());
        compare = new CompareController(workspace);
        preview = new PreviewController(workspace, new Desk());
        onScreen(() -> {
            view = ViewLoader.load(texts, versions);
            compareView = ViewLoader.load(texts, compare);
            previewView = ViewLoader.load(texts, preview);
            Scene scene = new Scene(view, 800, 700);
            scene.getRoot().applyCss();
            versions.show(KIND, Language.EN);
            return null;
        });
    }

    /** Changes the acting person like the menu of the window: the screen is reloaded for the other person. */
    private void act(Person person) throws Exception {
        context.actors().choose(register, person.id());
        if (versions != null) {
            onScreen(() -> {
                versions.show(KIND, Language.EN);
                return null;
            });
        }
    }

    private void press(String id) throws Exception {
        onScreen(() -> {
            ((Button) view.lookup("#step-" + id)).fire();
            return null;
        });
    }

    private DocumentVersion version() {
        return register.documents().versions().of(KIND).getFirst();
    }

    @Test
    void draftIsListedWithThePlannedApprover() throws Exception {
        dialogs.filled = input -> Map.of("number", "2.0", "summary", "First one", "nextReview", "2027-01-31");
        press("edit");
        assertThat(cells()).contains("not chosen yet");
        register.records()
                .company()
                .save(DesktopFixture.ACTOR, new CompanyProfile("Muster GmbH", "", "", "", "", "", 0, "", "", "",
                        Optional.empty(), Optional.of(ben.id()), Optional.empty(), 0));
        act(anna);
        assertThat(cells()).contains("pending (Ben Ott)");
    }

    @Test
    void submissionWarnsThePlannedApprover() throws Exception {
        List<String> questions = new ArrayList<>();
        dialogs.filled = input -> {
            questions.add(Texts.in(Language.EN).get(input.question().text()));
            return null;
        };
        press("SUBMIT");
        register.records()
                .company()
                .save(DesktopFixture.ACTOR, new CompanyProfile("Muster GmbH", "", "", "", "", "", 0, "", "", "",
                        Optional.empty(), Optional.of(anna.id()), Optional.empty(), 0));
        press("SUBMIT");
        assertThat(questions.getFirst()).doesNotContain("someone else must approve it");
        assertThat(questions.getLast()).contains("someone else must approve it");
    }

    private List<String> cells() throws Exception {
        return onScreen(() -> {
            view.applyCss();
            view.layout();
            return view.lookupAll(".table-cell").stream().map(cell -> ((Labeled) cell).getText()).toList();
        });
    }

    @Test
    void versionCanBeReleasedInBothLanguages() throws Exception {
        dialogs.filled = input -> Map.of("number", "2.0", "summary", "First one", "nextReview", "2027-01-31");
        press("SUBMIT");
        assertThat(version().state()).isEqualTo(VersionState.IN_REVIEW);
        assertThat(version().number()).hasToString("2.0");
        act(ben);
        dialogs.filled = input -> Map.of("remark", "fine");
        press("APPROVE");
        dialogs.filled = input -> Map.of("language", "both");
        press("RELEASE");

        assertThat(version().state()).isEqualTo(VersionState.RELEASED);
        assertThat(version().files()).hasSize(4);
        assertThat(opened).contains("changed");
        assertThat(dialogs.failures).isEmpty();
        assertThat(said).hasSize(3);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(text("heading")).isEqualTo("Version 2.0");
        assertThat(text("facts")).endsWith("next review on 31 Jan 2027");
        assertThat(text("next")).isEqualTo("Next version: 2.1");
    }

    /** The sentence about author and approver needs more lines with each step. */
    @Test
    void buttonsOfTheStepsKeepTheirPlaceAfterALongerSentence() throws Exception {
        dialogs.filled = input -> Map.of("number", "2.0", "summary", "Sentence ".repeat(30).strip(), "nextReview",
                "2027-01-31");
        double before = placeOfSteps();
        press("SUBMIT");
        assertThat(text("facts")).hasSizeGreaterThan(200);
        assertThat(placeOfSteps()).isLessThanOrEqualTo(before);
    }

    private double placeOfSteps() throws Exception {
        return onScreen(() -> {
            view.applyCss();
            view.layout();
            return view.lookup("#steps").getBoundsInParent().getMinY();
        });
    }

    @Test
    void undoneSubmissionLeavesTheInputInTheDraftAndSaysSo() throws Exception {
        dialogs.filled = input -> Map.of("number", "1.0", "summary", "Wording, rules unchanged", "nextReview",
                "2027-01-31");
        press("SUBMIT");
        onScreen(() -> {
            undo.run();
            return null;
        });
        assertThat(version().state()).isEqualTo(VersionState.DRAFT);
        DocumentVersion draft = register.documents()
                .versions()
                .save(DesktopFixture.ACTOR, version().with(version().number(), "The former note", Optional.empty()));
        onScreen(() -> {
            versions.show(KIND, Language.EN);
            return null;
        });
        List<String> proposed = new ArrayList<>();
        dialogs.filled = input -> {
            proposed.add(input.value("summary"));
            return Map.of("number", "1.3", "summary", "Another note", "nextReview", "2027-01-31");
        };
        press("SUBMIT");
        assertThat(proposed).containsExactly("The former note");
        onScreen(() -> {
            undo.run();
            return null;
        });
        assertThat(version().state()).isEqualTo(VersionState.DRAFT);
        assertThat(version().revision()).isGreaterThan(draft.revision());
        assertThat(version().number()).hasToString("1.3");
        assertThat(version().summary()).isEqualTo("Another note");
        assertThat(version().nextReview()).contains(LocalDate.of(2027, 1, 31));
        assertThat(Texts.in(Language.EN).get(said.getLast())).startsWith("Submission undone: ")
                .endsWith(" 1.3 is a draft again, with your input.");
        press("SUBMIT");
        assertThat(proposed).as("the form shows the input again").containsExactly("The former note", "Another note");
    }

    @Test
    void faultyBlockPreventsSubmissionAndLinksToItsSection() throws Exception {
        TextService documentTexts = register.documents().texts();
        EditedSection section = documentTexts.all(KIND, Language.EN)
                .stream()
                .map(SectionStatus::record)
                .filter(one -> one.text().contains("{{"))
                .findFirst()
                .orElseThrow();
        documentTexts.save(DesktopFixture.ACTOR,
                section.withText(section.title(), section.text().replaceFirst("\\}\\}", "}} for now")));
        onScreen(() -> {
            versions.show(KIND, Language.EN);
            return null;
        });
        assertThat(view.lookup("#step-SUBMIT").isDisabled()).isTrue();
        DocumentVersion draft = register.documents().versions().working(KIND);
        assertThat(register.documents().releaseChecks().of(draft))
                .anySatisfy(check -> assertThat(check.section()).isEqualTo(section.key()));
        Actor author = new Actor(
                register.records().people().add(DesktopFixture.ACTOR, Person.ofName("A")).id().toString(), "account",
                "host");
        assertThat(register.documents()
                .versions()
                .refusal(author, draft.with(draft.number(), "-", Optional.empty()), VersionStep.SUBMIT, ""))
                .hasValueSatisfying(reason -> assertThat(Texts.in(Language.EN).get(reason))
                        .contains("Section “" + section.title() + "” (en), line "));
        documentTexts.save(DesktopFixture.ACTOR,
                documentTexts.get(KIND, section.key(), Language.EN).record().withText(section.title(), section.text()));
        onScreen(() -> {
            versions.show(KIND, Language.EN);
            return null;
        });
        assertThat(view.lookup("#step-SUBMIT").isDisabled()).isFalse();
    }

    @Test
    void undoneSubmissionIsMadeAgainWithItsAnswers() throws Exception {
        dialogs.filled = input -> Map.of("number", "1.0", "summary", "First", "nextReview", "2027-01-31");
        press("SUBMIT");
        onScreen(() -> {
            undo.run();
            return null;
        });
        assertThat(version().state()).isEqualTo(VersionState.DRAFT);
        assertThat(offered).contains(Notice.ActionKind.REDO);
        onScreen(() -> {
            redo.run();
            return null;
        });
        assertThat(version().state()).isEqualTo(VersionState.IN_REVIEW);
        assertThat(version().summary()).isEqualTo("First");
    }

    @Test
    void previewShowsASubmittedDocumentAsSuchOnceItIs() throws Exception {
        onScreen(() -> {
            preview.show(KIND, Language.EN);
            return null;
        });
        dialogs.filled = input -> Map.of("number", "2.0", "summary", "First one", "nextReview", "2027-01-31");
        press("SUBMIT");
        onScreen(() -> {
            preview.show(KIND, Language.EN);
            return null;
        });
        ComboBox<?> shown = (ComboBox<?>) previewView.lookup("#version");
        assertThat(((DocumentVersion) shown.getValue()).state()).isEqualTo(VersionState.IN_REVIEW);
        Button export = (Button) previewView.lookup("#export");
        assertThat(export.getText()).contains("2.0");
        onScreen(() -> {
            shown.getSelectionModel().selectLast();
            return null;
        });
        assertThat(export.getText()).as("the document as of today is not that version").doesNotContain("2.0");
        onScreen(() -> {
            preview.show(KIND, Language.EN);
            return null;
        });
        assertThat(((DocumentVersion) shown.getValue()).state()).as("chosen by the user").isEqualTo(VersionState.DRAFT);
    }

    private String text(String id) {
        return ((Label) view.lookup("#" + id)).getText();
    }

    @Test
    void submissionListsChangesAndProposesTheNextReview() throws Exception {
        List<FormInput> asked = new ArrayList<>();
        dialogs.filled = input -> {
            asked.add(input);
            return Map.of("number", input.value("number"), "summary", "Next one", "nextReview", "2027-01-31");
        };
        press("SUBMIT");
        assertThat(asked.getLast().value("nextReview"))
                .isEqualTo(LocalDate.now(context.clock()).plusMonths(12).toString());
        assertThat(asked.getLast().question().text().key()).doesNotContain("changed");
        act(ben);
        dialogs.filled = input -> Map.of("language", "en");
        press("APPROVE");
        press("RELEASE");
        dialogs.filled = input -> {
            asked.add(input);
            return null;
        };
        press("SUBMIT");
        assertThat(asked.getLast().question().text().key()).isEqualTo("document.version.unchanged");
        register.records()
                .soa()
                .set(new Actor(ben.id().toString(), "ben", "host"), SoaEntry.own("C.1", "Only in the office"));
        press("SUBMIT");
        assertThat(Texts.in(Language.EN).get(asked.getLast().question().text()))
                .contains("Changed since version 1.0: ");
    }

    @Test
    void policyWithAnUndecidedDeviationIsSubmittedWithAReasonThatIsRecorded() throws Exception {
        register.azure()
                .inventory()
                .importFiles(DesktopFixture.ACTOR,
                        List.of(ImportResultFixture.file("v.json",
                                "{'id':'" + ImportResultFixture.SUBSCRIPTION
                                        + "/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/kv-a',"
                                        + "'properties':{'enableSoftDelete':false}}")),
                        "", ReadingProgress.NONE);
        onScreen(() -> {
            versions.show(DocumentKind.CLOUD_SECURITY_POLICY, Language.EN);
            return null;
        });
        List<String> asked = new ArrayList<>();
        dialogs.filled = input -> {
            asked.addAll(input.entries().stream().map(FormInput.Entry::name).toList());
            return Map.of("number", "1.0", "summary", "First one", "deviationReason", "Replaced in January");
        };
        press("SUBMIT");

        assertThat(asked).contains("deviationReason");
        onScreen(() -> {
            undo.run();
            return null;
        });
        dialogs.filled = input -> {
            assertThat(input.value("deviationReason")).isEqualTo("Replaced in January");
            return input.values();
        };
        press("SUBMIT");
        ApprovalBasis basis = register.documents()
                .versions()
                .of(DocumentKind.CLOUD_SECURITY_POLICY)
                .getFirst()
                .frozen()
                .orElseThrow()
                .basis();
        assertThat(basis.reason()).isEqualTo("Replaced in January");
        assertThat(basis.deviations()).isNotEmpty()
                .allMatch(deviation -> deviation.resource().equals("kv-a")
                        && deviation.decision() == HighSeverityDeviation.Decision.REASON);
    }

    @Test
    void invalidNumberIsAskedAgainWithReason() throws Exception {
        dialogs.filled = input -> dialogs.refusals.isEmpty() ? Map.of("number", "one", "summary", "x") : null;
        press("SUBMIT");

        assertThat(dialogs.refusals).singleElement()
                .satisfies(errors -> assertThat(errors).extracting(error -> error.sentence().key())
                        .containsExactly("version.notANumber"));
        assertThat(register.documents().versions().of(KIND)).isEmpty();
    }

    @Test
    void ownApprovalIsOffWithTheReasonBelowUntilAnotherPersonActs() throws Exception {
        dialogs.filled = input -> Map.of("number", "1.0", "summary", "First one");
        press("SUBMIT");

        assertThat(view.lookup("#step-APPROVE").isDisabled()).isTrue();
        assertThat(view.lookup("#step-REJECT").isDisabled()).isFalse();
        Label reasons = (Label) view.lookup("#version-reasons");
        assertThat(reasons.isVisible()).isTrue();
        assertThat(reasons.getText()).startsWith("This version must be approved by a person other than");

        act(ben);
        assertThat(view.lookup("#step-APPROVE").isDisabled()).isFalse();
        assertThat(reasons.isVisible()).isFalse();
    }

    @Test
    void personWhoChangedASectionDoesNotApproveTheVersion() throws Exception {
        Actor writer = new Actor(ben.id().toString(), "ben", "pc");
        EditedSection section = register.documents().texts().all(KIND, Language.EN).getFirst().record();
        register.documents().texts().save(writer, section.withText(section.title(), "Ben wrote this."));
        dialogs.filled = input -> Map.of("number", "1.0", "summary", "First one");
        press("SUBMIT");

        act(ben);
        assertThat(view.lookup("#step-APPROVE").isDisabled()).isTrue();
        assertThat(((Label) view.lookup("#version-reasons")).getText()).startsWith("You have changed sections");
        act(register.records().people().add(DesktopFixture.ACTOR, Person.ofName("Cleo Arndt")));
        assertThat(view.lookup("#step-APPROVE").isDisabled()).isFalse();
    }

    @Test
    void unnamedApproverIsPointedOut() throws Exception {
        Label reasons = (Label) view.lookup("#version-reasons");
        CompanyProfile profile = register.records().company().profile();
        register.records()
                .company()
                .save(DesktopFixture.ACTOR, new CompanyProfile("Muster GmbH", "", "", "", "", "", 0, "", "", "",
                        Optional.empty(), Optional.of(ben.id()), Optional.empty(), profile.revision()));
        Person cleo = register.records().people().add(DesktopFixture.ACTOR, Person.ofName("Cleo Arndt"));
        dialogs.filled = input -> Map.of("number", "1.0", "summary", "First one");
        press("SUBMIT");

        act(cleo);
        assertThat(view.lookup("#step-APPROVE").isDisabled()).isFalse();
        assertThat(reasons.getText()).contains("Ben Ott");
        act(ben);
        assertThat(reasons.isVisible()).isFalse();
    }

    @Test
    void versionThatIsOnlyNextHasReachedNoStepAndTheReleasedOneOffersItsFiles() throws Exception {
        Node draft = view.lookup(".step-part");
        assertThat(draft.getAccessibleText()).isEqualTo(Texts.in(Language.EN)
                .get("desktop.step.ahead", Texts.in(Language.EN).name("version", VersionState.DRAFT)));
        dialogs.filled = input -> Map.of("number", "1.0", "summary", "First one");
        press("SUBMIT");
        act(ben);
        dialogs.filled = input -> Map.of("remark", "fine");
        press("APPROVE");
        assertThat(((FlowPane) view.lookup("#step-RELEASE").getParent()).getChildren().getFirst().getId())
                .isEqualTo("step-RELEASE");
        dialogs.filled = input -> Map.of("language", "en");
        press("RELEASE");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(onScreen(() -> view.lookupAll(".button")
                .stream()
                .anyMatch(button -> ((Labeled) button).getText() != null
                        && ((Labeled) button).getText().equals(Texts.in(Language.EN).get("document.version.save")))))
                .isTrue();
    }

    @Test
    void staleStepIsRejectedAndTheStoredStateIsShown() throws Exception {
        dialogs.filled = input -> Map.of("number", "1.0", "summary", "First one");
        press("SUBMIT");
        Actor other = new Actor(ben.id().toString(), "ben", "host");
        register.documents().versions().applyStep(other, version(), VersionStep.APPROVE, "");
        dialogs.filled = input -> Map.of("remark", "no");
        press("REJECT");

        assertThat(dialogs.failures).singleElement().isInstanceOf(StaleRecord.class);
        assertThat(version().state()).isEqualTo(VersionState.APPROVED);
        assertThat(view.lookup("#step-RELEASE")).isNotNull();
    }

    @Test
    void comparisonNeedsTwoVersionsAndThenShowsWhatDiffers() throws Exception {
        onScreen(() -> {
            compare.show(KIND, Language.EN);
            return null;
        });
        assertThat(((Label) compareView.lookup("#summary")).getText()).contains("only one version");
        assertThat(compareView.lookup("#versions").isVisible()).as("nothing to choose").isFalse();
        dialogs.filled = input -> Map.of("number", "1.0", "summary", "First one");
        press("SUBMIT");
        act(ben);
        dialogs.filled = input -> Map.of();
        press("APPROVE");
        dialogs.filled = input -> Map.of("language", "en");
        press("RELEASE");
        register.records()
                .soa()
                .set(new Actor(ben.id().toString(), "ben", "host"), SoaEntry.own("C.1", "Only in the office"));
        onScreen(() -> {
            compare.show(KIND, Language.EN);
            compare.scrollToPlace("1.0 1.1");
            return null;
        });

        assertThat(compareView.lookup("#versions").isVisible()).isTrue();
        assertThat(((ListView<?>) compareView.lookup("#differences")).getItems().toString())
                .contains("Only in the office");
    }

    private final class Desk implements DocumentTabCallbacks {
        @Override
        public void open(String tab, String place) {
            opened.add(tab + " " + place);
        }

        @Override
        public void changed() {
            opened.add("changed");
        }
    }

    private final class Window implements WindowServices {
        @Override
        public void refresh() {
        }

        @Override
        public void show(String screen) {
            opened.add(screen);
        }

        @Override
        public void show(String screen, String recordId) {
            opened.add(screen + " " + recordId);
        }

        @Override
        public void showNotice(Notice notice) {
            said.add(notice.text());
            offered = notice.actions().stream().map(Notice.Action::kind).toList();
            notice.actions()
                    .stream()
                    .filter(action -> action.kind() == Notice.ActionKind.UNDO)
                    .forEach(action -> undo = action.run());
            notice.actions()
                    .stream()
                    .filter(action -> action.kind() == Notice.ActionKind.REDO)
                    .forEach(action -> redo = action.run());
        }

        @Override
        public void follow(Job<?> job) {
        }

        @Override
        public void openExternally(Path path) {
        }

        @Override
        public void applyAppearance(Language shown) {
        }
    }
}
