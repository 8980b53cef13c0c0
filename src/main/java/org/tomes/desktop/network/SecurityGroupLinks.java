package org.tomes.desktop.network;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.tomes.desktop.common.Workspace;
import org.tomes.desktop.link.CodeLink;
import org.tomes.desktop.link.HoverCard;
import org.tomes.finding.Finding;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.RecordType;
import org.tomes.nsg.SecurityGroup;
import org.tomes.text.Texts;

/** Links to an NSG in the inventory and to its open findings. */
public final class SecurityGroupLinks extends FlowPane {

    public SecurityGroupLinks() {
        getStyleClass().add("chips");
    }

    /** @param findings open findings by id of the resource in lower case */
    void show(SecurityGroup group, Map<String, List<Finding>> findings, Workspace workspace) {
        Texts texts = workspace.texts();
        Hyperlink resource = new Hyperlink(texts.get("desktop_network.openGroup"));
        resource.setAccessibleText(resource.getText() + " " + group.name());
        HoverCard.on(resource, new RecordRef(RecordType.RESOURCE, group.id(), group.name()), workspace);
        resource.setOnAction(chosen -> workspace.frame().show("azure", "resource/" + group.id()));
        getChildren().setAll(resource);
        List<CodeLink> open = findings.getOrDefault(group.id().toLowerCase(Locale.ROOT), List.of())
                .stream()
                .map(finding -> new CodeLink(finding.id().toString(), finding.resource().name(), finding.ref(),
                        () -> workspace.frame().show("findings", finding.id().toString()), workspace))
                .toList();
        if (!open.isEmpty()) {
            // The name stays on the line of the first finding.
            HBox first = new HBox(new Label(texts.get("desktop_network.openFindings")), open.getFirst());
            first.spacingProperty().bind(hgapProperty());
            first.setAlignment(Pos.CENTER_LEFT);
            getChildren().add(first);
            getChildren().addAll(open.subList(1, open.size()));
        }
    }
}
