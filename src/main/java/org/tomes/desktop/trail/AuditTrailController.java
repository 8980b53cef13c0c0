package org.tomes.desktop.trail;

import atlantafx.base.theme.Styles;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.tomes.desktop.common.Badge;
import org.tomes.desktop.common.Dates;
import org.tomes.desktop.common.DisabledReason;
import org.tomes.desktop.common.ListFilter;
import org.tomes.desktop.common.RecordNavigation;
import org.tomes.desktop.common.Screen;
import org.tomes.desktop.common.Tone;
import org.tomes.desktop.common.Workspace;
import org.tomes.desktop.common.table.Column;
import org.tomes.desktop.common.table.FilterChip;
import org.tomes.desktop.common.table.RecordTable;
import org.tomes.desktop.common.table.TableSpec;
import org.tomes.desktop.link.LinkedText;
import org.tomes.ledger.AuditEntry;
import org.tomes.ledger.AuditQuery;
import org.tomes.ledger.TrailMismatch;
import org.tomes.ledger.TrailVerification;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** The audit trail: author, time and changed fields of each entry, and the state of the hash chain. */
public final class AuditTrailController implements Screen {

    /**
     * Maximum number of entries in the list; older ones are available through {@code audit list} and {@code audit
     * export}.
     */
    private static final int NEWEST = 20_000;
    private static final long ENTRIES_A_STEP = 1_000;
    private static final int MAX_LISTED_DIFFERENCES = 5;

    /**
     * @param reverting the numbers of the entries that restored the values changed by the preceding entry
     */
    private record LoadedEntries(List<AuditEntry> entries, EntryText words, Set<Long> reverting) {
    }

    private final Workspace workspace;
    private final Texts texts;
    private final Dates dates;
    private EntryText words;
    private Set<Long> reverting = Set.of();
    private final Button verify;

    @FXML
    private RecordTable<AuditEntry> table;
    @FXML
    private Label verified;
    @FXML
    private ScrollPane detailPane;
    @FXML
    private VBox detail;

    public AuditTrailController(Workspace workspace) {
        this.workspace = workspace;
        this.texts = workspace.texts();
        this.dates = new Dates(texts.language());
        this.words = new EntryText(texts, List.of());
        this.verify = new Button(texts.get("audit.verify"), new FontIcon(Feather.SHIELD));
    }

    @FXML
    private void initialize() {
        List<Column<AuditEntry>> columns = List.of(
                Column.<AuditEntry>code("number", "audit.number", 55, entry -> String.valueOf(entry.number()))
                        .sortedBy(Comparator.comparing(AuditEntry::number))
                        .rightAligned(),
                Column.<AuditEntry>badge("action", "audit.action", 120, this::badge,
                        Comparator.comparing(AuditEntry::action)).alwaysShown(),
                Column.<AuditEntry>text("at", "audit.at", 135, entry -> dates.show(entry.at()))
                        .sortedBy(Comparator.comparing(AuditEntry::at))
                        .alwaysShown(),
                Column.<AuditEntry>text("person", "audit.person", 150, entry -> words.person(entry)).alwaysShown(),
                Column.<AuditEntry>text("record", "audit.record", 220, entry -> words.typeAndRecord(entry)),
                Column.<AuditEntry>text("fields", "audit.fields", 170, entry -> words.differences(entry)),
                Column.<AuditEntry>text("type", "audit.recordType", 130, entry -> words.type(entry)).hiddenAtFirst(),
                Column.<AuditEntry>text("account", "audit.account", 120, entry -> entry.actor().account())
                        .hiddenAtFirst(),
                Column.<AuditEntry>text("host", "audit.host", 120, entry -> entry.actor().host()).hiddenAtFirst(),
                Column.<AuditEntry>text("hash", "audit.hash", 260, AuditEntry::hash).hiddenAtFirst());
        List<FilterChip<AuditEntry>> chips = Stream.of(org.tomes.ledger.AuditAction.values())
                .map(action -> new FilterChip<AuditEntry>("action", texts.name("ledger", action),
                        entry -> entry.action() == action))
                .toList();
        table.setUp(new TableSpec<>("audit", columns, chips, AuditEntry::number,
                entry -> words.person(entry) + ' ' + words.typeAndRecord(entry) + ' ' + words.differences(entry),
                Message.of("audit.empty")), workspace);
        verify.setId("verify");
        verify.setOnAction(pressed -> verify());
        DisabledReason.setReason(verify, texts.get("desktop.disabled.running"));
        table.addAction(verify);
        verified.managedProperty().bind(verified.textProperty().isNotEmpty());
        table.offer(() -> new AuditFilters(texts, workspace.today(), workspace.context().clock().getZone())
                .groups(table.all(), words));
        table.offerActions(() -> table.selected()
                .stream()
                .filter(entry -> table.selected().size() == 1)
                .flatMap(entry -> opening(entry).stream())
                .toList());
        table.onSelection(this::show);
        table.openFirstAutomatically();
        show(List.of());
    }

    @Override
    public void apply(ListFilter filter) {
        table.narrow(filter);
    }

    /** Returns the action that shows the record of an entry; empty if it was deleted or has no page. */
    private Optional<Screen.Action> opening(AuditEntry entry) {
        return RecordNavigation.opening(entry.record(), workspace.frame())
                .filter(open -> entry.action() != org.tomes.ledger.AuditAction.DELETED)
                .map(open -> new Screen.Action(Message.of("audit.open"), open));
    }

    private Badge badge(AuditEntry entry) {
        return switch (entry.action()) {
            case CREATED -> new Badge(Feather.PLUS_CIRCLE, Tone.GOOD, words.action(entry));
            case CHANGED -> reverting.contains(entry.number())
                    ? new Badge(Feather.CORNER_UP_LEFT, Tone.QUIET, texts.get("audit.asBefore"))
                    : new Badge(Feather.EDIT_2, Tone.ACTIVE, words.action(entry));
            case DELETED -> new Badge(Feather.TRASH_2, Tone.BAD, words.action(entry));
        };
    }

    private void show(List<AuditEntry> selected) {
        detail.getChildren().clear();
        if (selected.size() != 1) {
            Label hint = new Label(texts.get("audit.chooseOne"));
            hint.setWrapText(true);
            hint.getStyleClass().add(Styles.TEXT_MUTED);
            detail.getChildren().add(hint);
            return;
        }
        AuditEntry entry = selected.getFirst();
        LinkedText title = new LinkedText(words.typeAndRecord(entry), workspace);
        title.getStyleClass().add(Styles.TITLE_4);
        Label authorLabel = new Label(texts.get("audit.who", words.person(entry), dates.show(entry.at()),
                entry.actor().account(), entry.actor().host()));
        authorLabel.setWrapText(true);
        authorLabel.getStyleClass().add(Styles.TEXT_MUTED);
        detail.getChildren().addAll(title, authorLabel);
        opening(entry).ifPresent(open -> {
            Button button = new Button(texts.get(open.name()), new FontIcon(Feather.ARROW_RIGHT_CIRCLE));
            button.setId("open-record");
            button.setOnAction(pressed -> open.run().run());
            detail.getChildren().add(button);
        });
        words.changes(entry).forEach(change -> detail.getChildren().add(field(change)));
        detail.getChildren().add(new RecordedValues(entry, texts));
        Label hash = new Label(texts.get("audit.hashIs", entry.hash()));
        hash.setWrapText(true);
        hash.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
        detail.getChildren().add(hash);
    }

    private Node field(EntryText.FieldChange change) {
        VBox box = new VBox();
        box.getStyleClass().add("field");
        Label name = new Label(change.field());
        name.getStyleClass().add("field-label");
        box.getChildren().add(name);
        if (!change.removed().isEmpty()) {
            LinkedText before = new LinkedText("− " + change.removed(), workspace);
            before.getStyleClass().add(Styles.TEXT_MUTED);
            box.getChildren().add(before);
        }
        if (!change.added().isEmpty()) {
            box.getChildren().add(new LinkedText("+ " + change.added(), workspace));
        }
        return box;
    }

    @Override
    public void refresh() {
        workspace.background().read(this::newest, result -> {
            words = result.words();
            reverting = result.reverting();
            table.show(result.entries());
        });
    }

    private LoadedEntries newest() {
        List<AuditEntry> entries = workspace.register().records().trail().entries(AuditQuery.newest(NEWEST));
        return new LoadedEntries(entries, new AuditText(workspace.register()).of(entries, texts), reverting(entries));
    }

    /**
     * Returns the numbers of the entries that restored a record to its state before the preceding entry. Whether a
     * person undid that entry or entered the values again is not recorded.
     */
    static Set<Long> reverting(List<AuditEntry> entries) {
        Map<String, AuditEntry> previous = new HashMap<>();
        Set<Long> reverting = new HashSet<>();
        entries.stream().sorted(Comparator.comparing(AuditEntry::number)).forEach(entry -> {
            AuditEntry before = previous.put(entry.record().type() + ' ' + entry.record().id(), entry);
            if (before != null && entry.reverts(before)) {
                reverting.add(entry.number());
            }
        });
        return reverting;
    }

    private void verify() {
        verify.setDisable(true);
        workspace.frame().follow(workspace.background().<TrailVerification>job(progress -> {
            progress.say(Message.of("audit.verifying"));
            long entries = workspace.register().records().trail().head().number();
            return workspace.register().verifyTrail(entry -> {
                if (entry % ENTRIES_A_STEP == 0) {
                    progress.stopIfCancelled();
                    progress.part(entry, entries);
                }
            });
        }).onSuccess(this::verified).onCancelled(() -> verify.setDisable(false)).onFailure(failure -> {
            verify.setDisable(false);
            workspace.dialogs().failed(failure);
        }).start());
    }

    private void verified(TrailVerification proof) {
        verify.setDisable(false);
        badge(proof).show(verified);
        proof.trail().broken().ifPresent(number -> table.select(entry -> entry.number() == number));
    }

    /** Lists only the first few records; {@code tomes-cli audit verify} lists all. */
    private Badge badge(TrailVerification proof) {
        List<Message> wrong = Stream
                .of(proof.trail().reason().stream(), proof.unreadable().stream(),
                        proof.differences().stream().map(TrailMismatch::message))
                .flatMap(stream -> stream)
                .toList();
        if (wrong.isEmpty()) {
            return new Badge(Feather.CHECK_CIRCLE, Tone.GOOD,
                    texts.get("audit.intact", proof.trail().entries()) + proof.trail()
                            .remarks()
                            .stream()
                            .map(remark -> ' ' + texts.get(remark))
                            .collect(Collectors.joining()));
        }
        String listed = wrong.stream().limit(MAX_LISTED_DIFFERENCES).map(texts::get).collect(Collectors.joining("\n"));
        return new Badge(Feather.ALERT_TRIANGLE, Tone.BAD, wrong.size() <= MAX_LISTED_DIFFERENCES ? listed
                : listed + "\n" + texts.get("audit.moreDifferences", wrong.size() - MAX_LISTED_DIFFERENCES));
    }

    @Override
    public void select(String recordId) {
        table.select(entry -> entry.record().id().equals(recordId));
    }

    @Override
    public void find() {
        table.find();
    }

    @Override
    public List<Node> panes() {
        return List.of(table.pane(), detailPane);
    }

    @Override
    public List<Screen.Action> actions() {
        return List.of(new Screen.Action(Message.of("audit.verify"), this::verify));
    }
}
