package org.tomes.desktop.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.tomes.catalogue.LibraryMeasure;
import org.tomes.catalogue.MeasureLibrary;
import org.tomes.check.RuleValueTexts;
import org.tomes.desktop.common.MeasureUndo;
import org.tomes.desktop.common.Workspace;
import org.tomes.document.statement.LibraryMeasuresByStatement;
import org.tomes.people.PersonId;
import org.tomes.text.SearchText;

/** The whole library by subject. Measures on which the policy relies are recommended, and initially selected. */
final class LibraryForm extends MultipleChoiceForm {

    private record LoadedLibrary(Set<String> adopted, RuleValueTexts values) {
    }

    private record ShownArea(Node heading, List<CheckBox> boxes) {
    }

    private final VBox areas = new VBox();
    private final TextField search = new TextField();
    private final List<ShownArea> shown = new ArrayList<>();

    LibraryForm(Workspace workspace, Runnable onChanged) {
        super("library", workspace, onChanged);
        areas.getStyleClass().add("step-choices");
        search.setId("start-search");
        search.setPromptText(texts.get("desktop.table.search"));
        search.setAccessibleText(texts.get("desktop.table.search"));
        search.textProperty().subscribe(this::search);
        arrange(person("start.library.person"), buttons(add), search, areas);
    }

    @Override
    void open(GuidedStartState state) {
        offer(state);
        workspace.background()
                .read(() -> new LoadedLibrary(workspace.register()
                        .records()
                        .library()
                        .adopted()
                        .stream()
                        .filter(adopted -> !adopted.measure().isRetired())
                        .map(adopted -> adopted.adoption().key())
                        .collect(Collectors.toSet()), workspace.register().azure().rules().values()), this::show);
    }

    private void show(LoadedLibrary read) {
        clearBoxes();
        areas.getChildren().clear();
        shown.clear();
        for (MeasureLibrary.Area area : MeasureLibrary.areas()) {
            List<CheckBox> group = area.measures()
                    .stream()
                    .filter(measure -> !read.adopted().contains(measure.key()))
                    .map(measure -> box(measure, read.values()))
                    .toList();
            Node heading = heading(texts.get("library.area." + area.key()), group);
            heading.managedProperty().bind(heading.visibleProperty());
            areas.getChildren().add(heading);
            areas.getChildren().addAll(group);
            shown.add(new ShownArea(heading, group));
        }
        search();
        count();
    }

    /** Hides the measures, and the headings without measures, that do not contain all words of the search. */
    private void search() {
        String[] words = search.getText().strip().toLowerCase(texts.language().locale()).split("\\s+");
        for (ShownArea area : shown) {
            area.boxes()
                    .forEach(box -> box.setVisible(Stream.of(words).allMatch(SearchText.of(box.getText())::contains)));
            area.heading().setVisible(area.boxes().stream().anyMatch(Node::isVisible));
        }
    }

    private CheckBox box(LibraryMeasure measure, RuleValueTexts values) {
        LibraryMeasure.Wording wording = measure.in(texts.language());
        CheckBox box = box(measure.key(), wording.title(),
                LibraryMeasuresByStatement.recommended().contains(measure.key()));
        Tooltip target = new Tooltip(values.filled(wording.target(), texts));
        target.setWrapText(true);
        target.getStyleClass().add("whole-text");
        box.setTooltip(target);
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    @Override
    void add(List<String> chosen, Optional<PersonId> responsible) {
        write(() -> workspace.register()
                .records()
                .library()
                .adopt(workspace.actor(), chosen, texts.language(), responsible),
                adopted -> new MeasureUndo(workspace).offerAdopted(adopted, NOTHING_MORE));
    }
}
