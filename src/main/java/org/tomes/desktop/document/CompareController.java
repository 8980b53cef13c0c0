package org.tomes.desktop.document;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.FlowPane;
import org.tomes.desktop.common.ComboBoxes;
import org.tomes.desktop.common.ListenerGuard;
import org.tomes.desktop.common.Workspace;
import org.tomes.document.DocumentKind;
import org.tomes.document.compare.SectionDifference;
import org.tomes.document.release.CurrentVersions;
import org.tomes.document.release.DocumentVersion;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/** The differences between two versions of a document, section by section. */
public final class CompareController implements DocumentTab {

    private final Workspace workspace;
    private final Texts texts;
    private Language language;
    private final ListenerGuard suppression = new ListenerGuard();
    @FXML
    private ComboBox<DocumentVersion> before;
    @FXML
    private ComboBox<DocumentVersion> after;
    @FXML
    private FlowPane versions;
    @FXML
    private Label summary;
    @FXML
    private ListView<CompareLine> differences;

    CompareController(Workspace workspace) {
        this.workspace = workspace;
        this.texts = workspace.texts();
    }

    @Override
    public String key() {
        return "compare";
    }

    @FXML
    private void initialize() {
        differences.setCellFactory(list -> new CompareCell(texts));
        Stream.of(before, after).forEach(box -> {
            ComboBoxes.prepare(box, List.of(), this::name);
            box.valueProperty().addListener((property, was, now) -> compare());
        });
    }

    private String name(DocumentVersion version) {
        return version.number() + " – " + texts.name("version", version.state());
    }

    @Override
    public void show(DocumentKind shownKind, Language shownLanguage) {
        language = shownLanguage;
        workspace.background().read(() -> {
            List<DocumentVersion> all = workspace.register().documents().versions().of(shownKind);
            DocumentVersion working = CurrentVersions.of(shownKind, all).working();
            return working.revision() == 0 ? Stream.concat(Stream.of(working), all.stream()).toList() : all;
        }, this::offer);
    }

    private void offer(List<DocumentVersion> all) {
        Optional<DocumentVersion> from = Optional.ofNullable(before.getValue());
        Optional<DocumentVersion> to = Optional.ofNullable(after.getValue());
        suppression.during(() -> {
            choose(before, from, all, Math.min(1, all.size() - 1));
            choose(after, to, all, 0);
        });
        versions.setVisible(all.size() > 1);
        versions.setManaged(all.size() > 1);
        compare();
    }

    /** Selects the previously chosen version in its current state, or the one at this index. */
    private static void choose(ComboBox<DocumentVersion> box, Optional<DocumentVersion> chosen,
            List<DocumentVersion> versions, int otherwise) {
        ComboBoxes.offer(box, versions, versions.stream()
                .filter(version -> chosen.filter(documentVersion -> documentVersion.kind().equals(version.kind())
                        && documentVersion.number().equals(version.number())).isPresent())
                .findFirst()
                .orElse(versions.get(otherwise)));
    }

    /** @param place the numbers of two versions, separated by a space */
    @Override
    public void scrollToPlace(String place) {
        String[] numbers = place.split(" ");
        if (numbers.length == 2) {
            suppression.during(() -> {
                choose(before, numbers[0]);
                choose(after, numbers[1]);
            });
            compare();
        }
    }

    private static void choose(ComboBox<DocumentVersion> box, String number) {
        box.getItems()
                .stream()
                .filter(version -> version.number().toString().equals(number))
                .findFirst()
                .ifPresent(box::setValue);
    }

    private void compare() {
        DocumentVersion from = before.getValue();
        DocumentVersion to = after.getValue();
        if (suppression.isActive() || from == null || to == null) {
            return;
        }
        if (from.id().equals(to.id())) {
            show(List.of(),
                    texts.get(versions.isVisible() ? "document.compare.chooseTwo" : "document.compare.onlyOne"));
            return;
        }
        Language requestedLanguage = language;
        workspace.background()
                .<List<SectionDifference>>read(
                        () -> workspace.register().documents().releases().compare(from, to, requestedLanguage),
                        sections -> show(CompareLine.of(sections),
                                sections.isEmpty()
                                        ? texts.get("version.noDifference", from.number().toString(),
                                                to.number().toString())
                                        : texts.get("document.compare.summary", sections.size())));
    }

    private void show(List<CompareLine> lines, String words) {
        differences.getItems().setAll(lines);
        differences.setVisible(!lines.isEmpty());
        summary.setText(words);
    }

    @Override
    public List<Node> panes() {
        return versions.isVisible() ? List.of(before, differences) : List.of();
    }
}
