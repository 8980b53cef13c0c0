package org.tomes.desktop.setup;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.tomes.catalogue.Library;
import org.tomes.catalogue.LibraryMeasure;
import org.tomes.check.RuleValueTexts;
import org.tomes.desktop.common.MeasureUndo;
import org.tomes.desktop.common.Workspace;
import org.tomes.document.statement.DefaultMeasures;
import org.tomes.people.PersonId;

/** The whole library by subject. Measures on which the policy relies are recommended, and initially selected. */
final class LibraryForm extends ChoiceForm {

    private record LoadedLibrary(Set<String> adopted, RuleValueTexts values) {
    }

    private final VBox areas = new VBox();

    LibraryForm(Workspace workspace, Runnable onChanged) {
        super("library", workspace, onChanged);
        areas.getStyleClass().add("step-choices");
        arrange(person("start.library.person"), buttons(add), areas);
    }

    @Override
    void open(StartState state) {
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
        for (Library.Area area : Library.areas()) {
            Label name = new Label(texts.get("library.area." + area.key()));
            name.getStyleClass().add("field-label");
            areas.getChildren().add(name);
            area.measures()
                    .stream()
                    .filter(measure -> !read.adopted().contains(measure.key()))
                    .forEach(measure -> areas.getChildren().add(box(measure, read.values())));
        }
        count();
    }

    private CheckBox box(LibraryMeasure measure, RuleValueTexts values) {
        LibraryMeasure.Wording wording = measure.in(texts.language());
        CheckBox box = box(measure.key(), wording.title(), DefaultMeasures.recommended().contains(measure.key()));
        Tooltip target = new Tooltip(values.filled(wording.target(), texts));
        target.setWrapText(true);
        target.getStyleClass().add("whole-text");
        box.setTooltip(target);
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
