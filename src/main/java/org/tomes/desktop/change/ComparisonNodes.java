package org.tomes.desktop.change;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.tomes.change.PermittedTrafficText;
import org.tomes.change.PropertyChangeText;
import org.tomes.desktop.common.Badge;
import org.tomes.desktop.common.ExpandableText;
import org.tomes.desktop.common.Tone;
import org.tomes.inventory.PropertyChange;
import org.tomes.inventory.ResourceEntry;
import org.tomes.inventory.SnapshotDifference;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.TypeNames;
import org.tomes.nsg.analysis.DifferenceReport;
import org.tomes.text.Texts;

/** Shows differences resource by resource, property by property, and their effect on network traffic. */
final class ComparisonNodes {

    /** Maximum number of displayed resources; the Azure screen and {@code azure diff} show all differences. */
    private static final int MAX_RESOURCES = 200;

    private final Texts texts;

    ComparisonNodes(Texts texts) {
        this.texts = texts;
    }

    List<Node> of(Optional<SnapshotDifference> difference, Optional<DifferenceReport> traffic) {
        List<Node> nodes = new ArrayList<>();
        if (difference.isEmpty()) {
            return List.of(quiet("desktop_change.noSnapshots"));
        }
        traffic.stream()
                .flatMap(report -> report.groups().stream())
                .filter(DifferenceReport.Group::differs)
                .forEach(group -> nodes.add(traffic(group)));
        nodes.addAll(resources(difference.get()));
        if (nodes.isEmpty()) {
            nodes.add(quiet("inventory.noDifference"));
        }
        return nodes;
    }

    private Node traffic(DifferenceReport.Group group) {
        VBox box = box(texts.get("desktop_change.traffic", group.name()), "");
        group.newlyAllowed()
                .forEach(candidate -> box.getChildren()
                        .add(traffic("desktop_change.traffic.allowed", Tone.WARNING, candidate)));
        group.newlyDenied()
                .forEach(candidate -> box.getChildren()
                        .add(traffic("desktop_change.traffic.denied", Tone.GOOD, candidate)));
        group.undecided()
                .forEach(candidate -> box.getChildren()
                        .add(traffic("desktop_change.traffic.undecided", Tone.QUIET, candidate)));
        return box;
    }

    private Node traffic(String key, Tone tone, DifferenceReport.Traffic traffic) {
        PermittedTrafficText words = new PermittedTrafficText(texts);
        Label label = new Badge(tone == Tone.GOOD ? Feather.SLASH : Feather.ARROW_RIGHT_CIRCLE, tone,
                words.sentence(key, traffic)).label();
        label.setWrapText(true);
        return new ExpandableText(label, words.allPrefixes(traffic), texts);
    }

    private List<Node> resources(SnapshotDifference difference) {
        List<Node> nodes = new ArrayList<>();
        difference.added()
                .stream()
                .limit(MAX_RESOURCES)
                .forEach(resource -> nodes.add(resourceNode(resource, Feather.PLUS_CIRCLE, "change.what.ADDED")));
        difference.removed()
                .stream()
                .limit(MAX_RESOURCES)
                .forEach(resource -> nodes.add(resourceNode(resource, Feather.MINUS_CIRCLE, "change.what.REMOVED")));
        Map<ResourceId, List<PropertyChange>> changed = difference.changed()
                .stream()
                .collect(Collectors.groupingBy(change -> change.resource().id(), LinkedHashMap::new,
                        Collectors.toList()));
        changed.values().stream().limit(MAX_RESOURCES).forEach(paths -> nodes.add(changed(paths)));
        return nodes;
    }

    private Node resourceNode(ResourceEntry resource, Feather icon, String key) {
        VBox box = box(resource.name(), TypeNames.heading(resource.type().text(), texts));
        box.getChildren().add(new Badge(icon, Tone.ACTIVE, texts.get(key)).label());
        return box;
    }

    /** Returns the node of one resource with its changed properties. */
    Node changed(List<PropertyChange> paths) {
        VBox box = box(paths.getFirst().resource().name(),
                TypeNames.heading(paths.getFirst().resource().type().text(), texts));
        PropertyChangeText words = new PropertyChangeText(texts);
        paths.forEach(change -> {
            Label line = new Label(words.sentence(change));
            line.setWrapText(true);
            box.getChildren().add(new ExpandableText(line, words.fullValues(change), texts));
        });
        return box;
    }

    private static VBox box(String title, String about) {
        VBox box = new VBox();
        box.getStyleClass().add("card-box");
        Label name = new Label(title);
        name.setWrapText(true);
        name.getStyleClass().add(Styles.TEXT_BOLD);
        box.getChildren().add(name);
        if (!about.isEmpty()) {
            Label type = new Label(about);
            type.setWrapText(true);
            type.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
            box.getChildren().add(type);
        }
        return box;
    }

    private Label quiet(String key) {
        Label label = new Label(texts.get(key));
        label.setWrapText(true);
        label.getStyleClass().add(Styles.TEXT_MUTED);
        return label;
    }
}
