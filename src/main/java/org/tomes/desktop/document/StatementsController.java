package org.tomes.desktop.document;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.tomes.desktop.common.ListFilter;
import org.tomes.desktop.common.ViewLoader;
import org.tomes.desktop.common.Workspace;
import org.tomes.desktop.common.table.Column;
import org.tomes.desktop.common.table.FilterChip;
import org.tomes.desktop.common.table.FilterGroup;
import org.tomes.desktop.common.table.RecordTable;
import org.tomes.desktop.common.table.TableSpec;
import org.tomes.document.DocumentKind;
import org.tomes.document.compose.Formats;
import org.tomes.document.policyrule.PolicyRules;
import org.tomes.document.statement.ComplianceStatus;
import org.tomes.document.statement.Statement;
import org.tomes.document.statement.StatementChapter;
import org.tomes.document.statement.StatementKey;
import org.tomes.document.statement.StatementResult;
import org.tomes.document.statement.StatementResultText;
import org.tomes.document.statement.StatementResults;
import org.tomes.document.statement.StatementsByKind;
import org.tomes.text.Language;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/**
 * The document's statements compared with the snapshot and the register: each with its state and with links to
 * contradicting records.
 */
public final class StatementsController implements DocumentTab {

    /** The group of the filters by chapter. */
    public static final String CHAPTER = "chapter";
    /** The markup for a statement in the text of a document. */
    private static final Pattern MADE = Pattern.compile("\\{statement:([a-z.-]+)\\}");
    private static final Pattern RULES = Pattern.compile("\\{\\{rules:([A-Z0-9, -]+)}}");

    /** The order of states, the most urgent first. */
    private static final List<ComplianceStatus> URGENCY = List.of(ComplianceStatus.NOT_MET,
            ComplianceStatus.NOT_ASSESSED, ComplianceStatus.MET_AS_CHECKED, ComplianceStatus.MET);

    private record LoadedStatements(StatementResults judgements, Map<String, String> sections) {
    }

    private final Workspace workspace;
    private final Texts texts;
    private final DocumentTabCallbacks context;
    private final StatementDetail details;
    private final StatementMeasuresController measureChoice;
    private Parent keepView;
    private DocumentKind kind;
    private StatementResultText words;
    /** The key of the section that contains each statement, by statement key. */
    private Map<String, String> sections = Map.of();
    private Language language;
    private Optional<String> keyToSelect = Optional.empty();
    @FXML
    private FlowPane summary;
    @FXML
    private SplitPane split;
    @FXML
    private RecordTable<StatementResult> table;
    @FXML
    private ScrollPane scroll;
    @FXML
    private VBox detail;

    StatementsController(Workspace workspace, DocumentTabCallbacks context) {
        this.workspace = workspace;
        this.texts = workspace.texts();
        this.context = context;
        this.details = new StatementDetail(workspace);
        this.measureChoice = new StatementMeasuresController(workspace);
        this.words = words(texts.language());
    }

    private StatementResultText words(Language language) {
        Texts itsTexts = Texts.in(language);
        return StatementResultText.withCommands(itsTexts, new Formats(itsTexts, workspace.context().clock().getZone()));
    }

    @Override
    public String key() {
        return "statements";
    }

    @Override
    public boolean offers(DocumentKind requested) {
        return !StatementsByKind.kind(requested).isEmpty();
    }

    @Override
    public void filter(List<String> labels) {
        table.filter(labels);
    }

    @Override
    public void apply(ListFilter filter) {
        table.narrow(filter);
    }

    @FXML
    private void initialize() {
        table.setUp(spec(), workspace);
        table.offer(this::chapters);
        table.onSelection(this::showDetail);
        table.openFirstAutomatically();
        measureChoice.onDone(() -> {
            showScroll();
            reload();
        });
        measureChoice.onCancelled(this::showScroll);
    }

    private TableSpec<StatementResult> spec() {
        List<Column<StatementResult>> columns = List.of(
                Column.badge("state", "desktop_statement.field.state", 170,
                        statementResult -> StatementBadge.of(statementResult.status(), texts),
                        Comparator.comparing(statementResult -> URGENCY.indexOf(statementResult.status()))),
                Column.text("sentence", "desktop_statement.field.sentence", 400,
                        statementResult -> words.sentence(statementResult)),
                Column.text("reason", "desktop_statement.field.reason", 250,
                        statementResult -> words.reasonAsLine(statementResult)),
                Column.text("chapter", "desktop_statement.field.chapter", 170,
                        statementResult -> texts.name("statement", statementResult.statement().chapter())));
        Stream<FilterChip<StatementResult>> states = URGENCY.stream()
                .map(status -> new FilterChip<>("state", texts.name("statement", status),
                        statementResult -> statementResult.status() == status));
        return new TableSpec<>("statements", columns, states.toList(), statementResult -> statementResult.key().value(),
                statementResult -> String.join("\n", words.sentence(statementResult), words.line(statementResult),
                        statementResult.key().value()),
                Message.of("desktop_statement.empty"));
    }

    private List<FilterGroup<StatementResult>> chapters() {
        return List.of(new FilterGroup<>(texts.get("desktop_statement.field.chapter"),
                StatementsByKind.kind(kind).stream().map(Statement::chapter).distinct().map(this::chip).toList()));
    }

    private FilterChip<StatementResult> chip(StatementChapter chapter) {
        return new FilterChip<>(CHAPTER, texts.name("statement", chapter),
                statementResult -> statementResult.statement().chapter() == chapter);
    }

    @Override
    public void show(DocumentKind shownKind, Language shownLanguage) {
        kind = shownKind;
        language = shownLanguage;
        words = words(shownLanguage);
        reload();
    }

    private void reload() {
        DocumentKind requested = kind;
        Language requestedLanguage = language;
        workspace.background()
                .read(() -> new LoadedStatements(workspace.register().documents().statements().evaluate(requested),
                        sections(requested, requestedLanguage)), read -> {
                            if (requested == kind && requestedLanguage == language) {
                                sections = read.sections();
                                show(read.judgements());
                            }
                        });
    }

    private Map<String, String> sections(DocumentKind requested, Language requestedLanguage) {
        Map<String, String> sectionByStatement = new HashMap<>();
        workspace.register()
                .documents()
                .texts()
                .sections(requested, requestedLanguage)
                .forEach(section -> statementKeys(section.text())
                        .forEach(key -> sectionByStatement.putIfAbsent(key, section.key())));
        return sectionByStatement;
    }

    /** Returns the keys of the statements that a text contains, or whose rules it shows. */
    private static Stream<String> statementKeys(String text) {
        Stream<String> ofRules = RULES.matcher(text)
                .results()
                .flatMap(match -> PolicyRules.findByNames(List.of(match.group(1).split(", *"))).stream())
                .flatMap(rule -> rule.statements().stream())
                .map(StatementKey::value);
        return Stream.concat(MADE.matcher(text).results().map(match -> match.group(1)), ofRules);
    }

    private void show(StatementResults judgements) {
        summary.getChildren()
                .setAll(Stream.of(ComplianceStatus.values())
                        .map(status -> StatementBadge
                                .of(status, texts.get("desktop_statement.count." + status, judgements.count(status)))
                                .label())
                        .toList());
        judgements.snapshot().ifPresentOrElse(snapshot -> {
            Label asOf = new Label(texts.get("statement.asOf", String.valueOf(snapshot.number()),
                    new Formats(texts, workspace.context().clock().getZone()).day(snapshot.capturedAt())));
            asOf.getStyleClass().add("text-muted");
            summary.getChildren().add(asOf);
        }, () -> {
            if (judgements.all()
                    .stream()
                    .anyMatch(statementResult -> !statementResult.statement().checks().isEmpty())) {
                Hyperlink azure = new Hyperlink(texts.get("desktop_statement.noSnapshot"));
                azure.setOnAction(chosen -> workspace.frame().show("azure"));
                summary.getChildren().add(azure);
            }
        });
        table.show(judgements.all()
                .stream()
                .sorted(Comparator.comparing(statementResult -> URGENCY.indexOf(statementResult.status())))
                .toList());
        if (keyToSelect.isPresent()) {
            table.select(statementResult -> statementResult.key().value().equals(keyToSelect.get()));
        }
        keyToSelect = Optional.empty();
        showDetail(table.selected());
    }

    private void showDetail(List<StatementResult> selected) {
        showScroll();
        if (selected.size() == 1) {
            detail.getChildren().setAll(details.of(selected.getFirst(), words, actionsFor(selected.getFirst())));
        } else {
            Label choose = new Label(texts.get("desktop_statement.choose"));
            choose.setWrapText(true);
            detail.getChildren().setAll(choose);
        }
        scroll.setVvalue(0);
    }

    private StatementDetail.Ways actionsFor(StatementResult result) {
        Optional<String> section = Optional.ofNullable(sections.get(result.key().value()));
        Optional<Runnable> read = section.map(anchor -> () -> context.open("preview", anchor));
        Optional<Runnable> text = section.map(key -> () -> context.open("text", key));
        return new StatementDetail.Ways(read, text, () -> keep(result));
    }

    private void keep(StatementResult result) {
        if (keepView == null) {
            keepView = ViewLoader.load(texts, measureChoice);
        }
        measureChoice.start(result, words.sentence(result));
        split.getItems().set(1, keepView);
    }

    private void showScroll() {
        if (split.getItems().get(1) != scroll) {
            split.getItems().set(1, scroll);
        }
    }

    /** @param place the key of a statement */
    @Override
    public void scrollToPlace(String place) {
        if (place.isEmpty()) {
            return;
        }
        keyToSelect = Optional.of(place);
        table.select(statementResult -> statementResult.key().value().equals(place));
    }

    @Override
    public void find() {
        table.find();
    }

    @Override
    public List<Node> panes() {
        return List.of(table.pane(), scroll);
    }
}
