package org.tomes.desktop.shell;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.tomes.check.Severity;
import org.tomes.desktop.common.Confirmation;
import org.tomes.desktop.common.FormInput;
import org.tomes.desktop.common.FormSaving;
import org.tomes.desktop.common.ListFilter;
import org.tomes.desktop.common.ListFilter.Choice;
import org.tomes.desktop.common.Screen;
import org.tomes.desktop.common.Workspace;
import org.tomes.finding.FindingState;
import org.tomes.people.Person;
import org.tomes.review.ReviewState;
import org.tomes.settings.Settings;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** The named filters of lists in the sidebar: predefined ones, and those saved by the user. */
final class SavedViewLinks extends VBox {

    private static final int MAX_NAME_LENGTH = 60;

    private record LoadedViews(Optional<Person> me, List<SavedView> ownViews) {
    }

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    /** Lets the sidebar mark the view only, and not its page, too. */
    private static final PseudoClass VIEW_SHOWN = PseudoClass.getPseudoClass("view-shown");

    private final Workspace workspace;
    private final Texts texts;
    private final Consumer<SavedView> show;
    private Optional<SavedView> shown = Optional.empty();
    /** The lists that still have the filter of a view. */
    private final Set<Screen> filtered = new HashSet<>();
    private LoadedViews read = new LoadedViews(Optional.empty(), List.of());

    /** @param show opens the list with the filter */
    SavedViewLinks(Workspace workspace, Consumer<SavedView> show) {
        this.workspace = workspace;
        this.texts = workspace.texts();
        this.show = show;
        getStyleClass().add("saved-views");
        showLinks();
        refresh();
    }

    /** Shows the view in its list, and marks it. */
    void apply(SavedView view, Screen list) {
        mark(Optional.of(view));
        filtered.add(list);
        list.apply(view.filter());
    }

    /** Shows the whole list again if a view has filtered it. */
    void removeViewFilter(Screen list) {
        if (filtered.remove(list)) {
            list.apply(new ListFilter("", List.of()));
        }
    }

    void unmark() {
        mark(Optional.empty());
    }

    private void mark(Optional<SavedView> view) {
        shown = view;
        Optional.ofNullable(getParent())
                .ifPresent(navigation -> navigation.pseudoClassStateChanged(VIEW_SHOWN, view.isPresent()));
        lookupAll(".nav-link").forEach(this::mark);
    }

    private void mark(Node link) {
        link.pseudoClassStateChanged(SELECTED, shown.filter(view -> view.equals(link.getUserData())).isPresent());
    }

    void refresh() {
        workspace.background()
                .read(() -> new LoadedViews(workspace.context().actors().chosen(workspace.register()), stored()),
                        result -> {
                            read = result;
                            showLinks();
                        });
    }

    private List<SavedView> stored() {
        return SavedView.parse(workspace.context().settings().read().views().getOrDefault(registerId(), ""));
    }

    private String registerId() {
        return workspace.register().register().id().toString();
    }

    private void showLinks() {
        Label heading = new Label(texts.get("shell.views"));
        heading.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        getChildren().setAll(heading);
        predefinedViews().forEach(view -> getChildren().add(link(view)));
        read.ownViews().forEach(view -> getChildren().add(ownLink(view)));
    }

    private List<SavedView> predefinedViews() {
        Choice overdue = Choice.labelled("state", texts.name("review", ReviewState.OVERDUE));
        SavedView due = read.me()
                .map(me -> new SavedView(texts.get("shell.views.myOverdue"), "due",
                        new ListFilter("", List.of(Choice.labelled("mine", texts.get("desktop_due.mine")), overdue))))
                .orElseGet(() -> new SavedView(texts.get("shell.views.overdue"), "due",
                        new ListFilter("", List.of(overdue))));
        SavedView findings = new SavedView(texts.get("shell.views.openHigh"), "findings",
                new ListFilter("", List.of(Choice.labelled("severity", texts.name("finding", Severity.HIGH)),
                        Choice.labelled("state", texts.name("finding", FindingState.OPEN)))));
        return List.of(due, findings);
    }

    private Button link(SavedView view) {
        Button link = new Button(view.name(), new FontIcon(Feather.FILTER));
        link.getStyleClass().addAll("nav-link", Styles.FLAT);
        link.setMnemonicParsing(false);
        link.setMaxWidth(Double.MAX_VALUE);
        link.setUserData(view);
        mark(link);
        link.setAccessibleText(texts.get("shell.views.open", view.name()));
        link.setOnAction(pressed -> show.accept(view));
        return link;
    }

    private Node ownLink(SavedView view) {
        Button link = link(view);
        MenuButton more = new MenuButton(null, new FontIcon(Feather.MORE_HORIZONTAL),
                item("shell.views.renameItem", () -> rename(view)), item("shell.views.delete", () -> delete(view)));
        more.setAccessibleText(texts.get("shell.views.more", view.name()));
        more.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Tweaks.NO_ARROW);
        HBox.setHgrow(link, Priority.ALWAYS);
        HBox row = new HBox(link, more);
        row.getStyleClass().add("saved-view");
        return row;
    }

    private MenuItem item(String name, Runnable action) {
        MenuItem item = new MenuItem(texts.get(name));
        item.setOnAction(chosen -> action.run());
        return item;
    }

    /** Asks for a name and saves the filter under it; a view of the same name is replaced. */
    void save(String screen, ListFilter filter) {
        ask("shell.views.save", "",
                name -> views -> Stream
                        .concat(views.stream().filter(view -> !view.name().equals(name)),
                                Stream.of(new SavedView(name, screen, filter)))
                        .toList());
    }

    private void rename(SavedView view) {
        ask("shell.views.rename", view.name(), name -> views -> {
            List<SavedView> renamed = new ArrayList<>(views);
            renamed.removeIf(other -> other.name().equals(name) && !other.equals(view));
            renamed.replaceAll(other -> other.equals(view) ? new SavedView(name, view.screen(), view.filter()) : other);
            return renamed;
        });
    }

    /** Asks for a name, and changes the views with it. */
    private void ask(String title, String suggestion, Function<String, UnaryOperator<List<SavedView>>> change) {
        Confirmation question = new Confirmation(Message.of(title), Message.of("shell.views.nameText"),
                Message.of("desktop.save"));
        FormInput form = FormInput.ofLine(question, "name", Message.of("shell.views.name"), suggestion);
        new FormSaving(workspace, form).save((input, progress) -> {
            String entered = input.stripped("name");
            String name = entered.substring(0, Math.min(entered.length(), MAX_NAME_LENGTH));
            store(change.apply(name));
            return name;
        }, name -> {
            refresh();
            workspace.frame().showNotice(Message.of("shell.views.saved", name));
        });
    }

    private void delete(SavedView view) {
        List<SavedView> before = read.ownViews();
        Message deleted = Message.of("shell.views.deleted", view.name());
        Runnable undo = () -> write(views -> before, () -> workspace.frame().showUndone(deleted));
        write(views -> views.stream().filter(other -> !other.equals(view)).toList(),
                () -> workspace.frame().showNotice(deleted, undo));
    }

    private void write(UnaryOperator<List<SavedView>> change, Runnable onWritten) {
        workspace.background().write(() -> store(change), changed -> {
            refresh();
            onWritten.run();
        });
    }

    private Settings store(UnaryOperator<List<SavedView>> change) {
        return workspace.context()
                .settings()
                .change(all -> all.withViews(registerId(),
                        SavedView.format(change.apply(SavedView.parse(all.views().getOrDefault(registerId(), ""))))));
    }

    /** Returns the views as entries of the command palette. */
    List<PaletteModel.Entry> entries() {
        return Stream.concat(predefinedViews().stream(), read.ownViews().stream())
                .map(view -> new PaletteModel.Entry(view.name(), texts.get("shell.views"), () -> show.accept(view)))
                .toList();
    }
}
