package org.tomes.desktop.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Function;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Window;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.app.AppContext;
import org.tomes.app.OpenRegister;
import org.tomes.check.CheckCriteria;
import org.tomes.check.RuleValueTexts;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.OpenWindow;
import org.tomes.desktop.RecordedDialogs;
import org.tomes.desktop.RecordedDialogs.Conflict;
import org.tomes.desktop.RecordedFrame;
import org.tomes.desktop.common.Background;
import org.tomes.desktop.common.FormInput;
import org.tomes.desktop.common.Workspace;
import org.tomes.ledger.ChainHead;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureBuilder;
import org.tomes.measure.MeasureStatus;
import org.tomes.people.Person;
import org.tomes.people.PersonId;
import org.tomes.problem.FieldError;
import org.tomes.text.Language;
import org.tomes.text.Message;
import org.tomes.text.Texts;

class CellEditTest {

    private static final Texts EN = Texts.in(Language.EN);
    private static final Person ANNA = new Person(PersonId.random(), "Anna Berg", "", "", Optional.empty(), true, 0);
    @TempDir
    private Path folder;
    private final RecordedDialogs dialogs = new RecordedDialogs();
    private final RecordedFrame frame = new RecordedFrame();

    @BeforeAll
    static void start() throws Exception {
        DesktopFixture.startToolkit();
    }

    private Workspace workspace;

    private interface Look {
        void at(OpenRegister register, Measure measure, Map<String, Function<MeasureRow, List<MenuItem>>> cells);
    }

    private void open(Look look) throws Exception {
        AppContext context = DesktopFixture.context(folder);
        try (OpenRegister register = DesktopFixture.empty(context, folder.resolve("r"))) {
            workspace = new Workspace(context, register, EN, Background.sameThread(failure -> {
                throw new AssertionError(failure);
            }), dialogs, frame);
            context.actors().choose(register, register.records().people().add(DesktopFixture.ACTOR, ANNA).id());
            Measure measure = register.records()
                    .measures()
                    .add(DesktopFixture.ACTOR, new MeasureBuilder().title("Patch servers").build());
            DesktopFixture.onScreen(() -> {
                MeasureActions actions = new MeasureActions(workspace);
                look.at(register, measure, new MeasureInlineEdits(workspace, actions, () -> List.of(measure),
                        () -> register.records().people().all()).values());
                return register;
            });
        }
    }

    private static MeasureRow row(OpenRegister register, Measure measure) {
        return MeasureRow
                .of(List.of(measure), register.records().people().all(), register.records().reviews(),
                        new RuleValueTexts(CheckCriteria.initial()))
                .getFirst();
    }

    private static void choose(List<MenuItem> values, String name) {
        values.stream().filter(item -> name.equals(item.getText())).findFirst().orElseThrow().fire();
    }

    @Test
    void statusOwnerAndDateChangeInTheirCellsAndCanBeUndone() throws Exception {
        open((register, measure, cells) -> {
            choose(cells.get("status").apply(row(register, measure)), EN.name("measure", MeasureStatus.IN_PROGRESS));
            assertThat(register.records().measures().get(measure.code()).status()).isEqualTo(MeasureStatus.IN_PROGRESS);
            frame.undo.run();
            assertThat(register.records().measures().get(measure.code()).status()).isEqualTo(measure.status());
        });
    }

    @Test
    void effectivenessIsTheResultOfASignedReview() throws Exception {
        List<FormInput> asked = new ArrayList<>();
        dialogs.filled = form -> {
            asked.add(form);
            return null;
        };
        open((register, measure, cells) -> {
            choose(cells.get("status").apply(row(register, measure)),
                    EN.name("measure", MeasureStatus.VERIFIED_EFFECTIVE));
            assertThat(register.records().measures().get(measure.code()).status()).isEqualTo(MeasureStatus.PLANNED);
            assertThat(asked).extracting(form -> form.question().consent())
                    .containsExactly(Message.of("desktop_review.sign"));
        });
    }

    @Test
    void ownerOfACellIsOneOfTheActivePeople() throws Exception {
        open((register, measure, cells) -> {
            choose(cells.get("owner").apply(row(register, measure)), "Anna Berg");
            assertThat(register.records().measures().get(measure.code()).owner()).contains(ANNA.id());
        });
    }

    @Test
    void choosingTheDeputyAsOwnerSwapsBothAndTheMenuStatesSo() throws Exception {
        open((register, measure, cells) -> {
            Person ben = register.records().people().add(DesktopFixture.ACTOR, Person.ofName("Ben Ott"));
            Measure both = register.records()
                    .measures()
                    .change(DesktopFixture.ACTOR,
                            measure.change().owner(Optional.of(ANNA.id())).deputy(Optional.of(ben.id())).build());
            MeasureRow row = row(register, both);
            MeasureActions actions = new MeasureActions(workspace);
            Map<String, Function<MeasureRow, List<MenuItem>>> current = new MeasureInlineEdits(workspace, actions,
                    () -> register.records().measures().all(), () -> register.records().people().all()).values();
            choose(current.get("owner").apply(row), EN.get("desktop_measure.cell.deputySwaps", "Ben Ott"));
            Measure swapped = register.records().measures().get(measure.code());
            assertThat(swapped.owner()).contains(ben.id());
            assertThat(swapped.deputy()).contains(ANNA.id());
            choose(current.get("deputy").apply(row(register, swapped)),
                    EN.get("desktop_measure.cell.ownerSwaps", "Ben Ott"));
            assertThat(register.records().measures().get(measure.code()).owner()).contains(ANNA.id());
        });
    }

    @Test
    void anotherDateIsEnteredInAForm() throws Exception {
        dialogs.filled = form -> Map.of("day", "2027-03-31");
        open((register, measure, cells) -> {
            choose(cells.get("due").apply(row(register, measure)), EN.get("desktop.cell.otherDay"));
            assertThat(register.records().measures().get(measure.code()).due()).contains(LocalDate.of(2027, 3, 31));
        });
    }

    @Test
    void formOfAnotherDateStaysOpenUntilTheDateIsSaved() throws Exception {
        Queue<String> days = new ArrayDeque<>(List.of("9999-12-31", "2027-03-31"));
        dialogs.filled = form -> Map.of("day", days.remove());
        open((register, measure, cells) -> {
            choose(cells.get("due").apply(row(register, measure)), EN.get("desktop.cell.otherDay"));
            assertThat(dialogs.failures).as("no dialog covers the field").isEmpty();
            assertThat(dialogs.refusals).as("the form stayed open")
                    .singleElement(InstanceOfAssertFactories.list(FieldError.class))
                    .singleElement()
                    .extracting(FieldError::field)
                    .isEqualTo("day");
            assertThat(register.records().measures().get(measure.code()).due()).contains(LocalDate.of(2027, 3, 31));
        });
    }

    @Test
    void cellEditPreservesOtherFieldsChangedMeanwhile() throws Exception {
        dialogs.conflict = Conflict.KEEP_MINE;
        open((register, measure, cells) -> {
            register.records()
                    .measures()
                    .change(DesktopFixture.ACTOR, measure.change().title("Patch all servers").build());
            choose(cells.get("status").apply(row(register, measure)), EN.name("measure", MeasureStatus.IN_PROGRESS));
            assertThat(dialogs.conflicts).hasSize(1);
            Measure stored = register.records().measures().get(measure.code());
            assertThat(stored.title()).isEqualTo("Patch all servers");
            assertThat(stored.status()).isEqualTo(MeasureStatus.IN_PROGRESS);
        });
    }

    @Test
    void doubleClickAndF2OpenTheValues() throws Exception {
        AppContext context = DesktopFixture.context(folder);
        Path register = folder.resolve("w");
        DesktopFixture.exampleCompany(context, register, Language.EN).close();
        try (OpenWindow window = OpenWindow.on(context, Language.EN, Optional.of(register))) {
            window.go("measures");
            window.waitFor(() -> status(window).isPresent());
            Label cell = status(window).orElseThrow();
            window.robot.interact(() -> Event.fireEvent(cell, mouse(MouseEvent.MOUSE_CLICKED, 2)));
            window.waitFor(CellEditTest::menuOpen);
            window.press(KeyCode.ESCAPE);
            window.waitFor(() -> !menuOpen());
            window.robot.interact(() -> cellOf(cell).getTableView().requestFocus());
            window.press(KeyCode.F2);
            window.waitFor(CellEditTest::menuOpen);
            window.robot.interact(() -> Event.fireEvent(cell, mouse(MouseEvent.MOUSE_CLICKED, 2)));
            assertThat(menus()).as("one menu at a time").isOne();
            window.press(KeyCode.ESCAPE);
        }
    }

    /** Under the pointer, the value of a selected row looks like a link; that of another row does not. */
    @Test
    void clickOnASelectedRowOpensTheValues() throws Exception {
        AppContext context = DesktopFixture.context(folder);
        Path register = folder.resolve("w");
        DesktopFixture.exampleCompany(context, register, Language.EN).close();
        try (OpenWindow window = OpenWindow.on(context, Language.EN, Optional.of(register))) {
            window.go("measures").see("#title");
            window.waitFor(() -> status(window).filter(value -> cellOf(value).getTableRow().isSelected()).isPresent());
            Label cell = status(window).orElseThrow();
            window.robot.interact(() -> {
                Event.fireEvent(cell, mouse(MouseEvent.MOUSE_PRESSED, 1));
                Event.fireEvent(cell, mouse(MouseEvent.MOUSE_CLICKED, 1));
            });
            window.waitFor(CellEditTest::menuOpen);
            window.press(KeyCode.ESCAPE);
        }
    }

    @Test
    void menuOfValuesOpensOnThePresentOneSoThatEnterChangesNothing() throws Exception {
        AppContext context = DesktopFixture.context(folder);
        Path register = folder.resolve("w");
        ChainHead before;
        try (OpenRegister example = DesktopFixture.exampleCompany(context, register, Language.EN)) {
            before = example.records().trail().head();
        }
        try (OpenWindow window = OpenWindow.on(context, Language.EN, Optional.of(register))) {
            window.go("measures").see("#title");
            window.waitFor(() -> status(window).isPresent());
            Label cell = status(window).orElseThrow();
            TableView<?> table = cellOf(cell).getTableView();
            window.robot.interact(() -> Event.fireEvent(cell, mouse(MouseEvent.MOUSE_CLICKED, 2)));
            window.waitFor(CellEditTest::menuOpen);
            Object selected = table.getSelectionModel().getSelectedItem();
            window.press(KeyCode.END);
            assertThat(table.getSelectionModel().getSelectedItem()).isEqualTo(selected);
            window.press(KeyCode.ENTER);
            window.waitFor(() -> !menuOpen());
            assertThat(status(window)).isPresent();
        }
        try (OpenRegister open = context.open(register, Optional.empty())) {
            assertThat(open.records().trail().head()).isEqualTo(before);
        }
    }

    private static long menus() {
        return Window.getWindows().stream().filter(ContextMenu.class::isInstance).count();
    }

    @Test
    void contextMenuEditsOnlyASingleRow() throws Exception {
        AppContext context = DesktopFixture.context(folder);
        Path register = folder.resolve("w");
        DesktopFixture.exampleCompany(context, register, Language.EN).close();
        try (OpenWindow window = OpenWindow.on(context, Language.EN, Optional.of(register))) {
            window.go("measures");
            window.waitFor(() -> status(window).isPresent());
            TableView<?> table = cellOf(status(window).orElseThrow()).getTableView();
            assertThat(menuOf(window, table, 1)).contains(EN.get("measure.field.status"), EN.get("measure.field.owner"),
                    EN.get("desktop.table.copy"));
            assertThat(menuOf(window, table, 2)).containsExactly(EN.get("desktop.table.copyCell"),
                    EN.get("desktop.table.copy"));
        }
    }

    /** Returns the texts of the context menu for this number of selected rows. */
    private static List<String> menuOf(OpenWindow window, TableView<?> table, int rows) throws Exception {
        window.robot.interact(() -> {
            table.getSelectionModel().clearSelection();
            table.getSelectionModel().selectRange(0, rows);
            table.getContextMenu().show(table, 0, 0);
        });
        window.waitFor(CellEditTest::menuOpen);
        List<String> items = table.getContextMenu()
                .getItems()
                .stream()
                .map(MenuItem::getText)
                .filter(Objects::nonNull)
                .toList();
        window.robot.interact(table.getContextMenu()::hide);
        return items;
    }

    /**
     * Returns an event of the mouse; the real one cannot be used, since in a window of this width the cell is hidden
     * behind the form.
     */
    private static MouseEvent mouse(EventType<MouseEvent> type, int clicks) {
        return new MouseEvent(type, 0, 0, 0, 0, MouseButton.PRIMARY, clicks, false, false, false, false, true, false,
                false, true, false, true, null);
    }

    /** Returns the status of the selected row, or else of another one. */
    private static Optional<Label> status(OpenWindow window) {
        return window.robot.lookup(".below-title .editable-cell")
                .<Label>queryAll()
                .stream()
                .filter(label -> label.getText().equals(EN.name("measure", MeasureStatus.IN_PROGRESS)))
                .max(Comparator.comparing(label -> cellOf(label).getTableRow().isSelected()));
    }

    private static TableCell<?, ?> cellOf(Label value) {
        return (TableCell<?, ?>) value.getParent().getParent().getParent();
    }

    private static boolean menuOpen() {
        return Window.getWindows().stream().anyMatch(shown -> shown instanceof ContextMenu menu && menu.isShowing());
    }
}
