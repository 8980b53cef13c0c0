package org.tomes.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.common.Notice;
import org.tomes.text.Language;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** A notice covers neither the title of the page, its subtitle nor its buttons, however long it is. */
class NoticePlacementTest {

    private static final double WIDTH = 800;
    private final HBox bar = new HBox();
    private final Region row = new Region();
    private Label title;
    private Label subtitle;
    private Button first;
    private Notices notices;
    private StackPane root;

    @BeforeEach
    void start() throws Exception {
        DesktopFixture.startToolkit();
        DesktopFixture.onScreen(() -> {
            title = new Label("Measures");
            first = new Button("New");
            notices = new Notices(bar, Texts.in(Language.EN), Runnable::run);
            subtitle = new Label("Each measure, its status and its owner");
            VBox header = new VBox(title, subtitle);
            header.setStyle("-fx-padding: 20 24 12 24;");
            bar.setMaxHeight(Region.USE_PREF_SIZE);
            StackPane.setAlignment(bar, Pos.TOP_RIGHT);
            StackPane.setMargin(bar, new Insets(8, 24, 0, 24));
            new NoticePlacement(bar, title, subtitle, header, row);
            root = new StackPane(new VBox(header, row, first), bar);
            new Scene(root, WIDTH, 600);
            return root;
        });
    }

    private void say(Message text) throws Exception {
        DesktopFixture.onScreen(() -> {
            notices.say(Notice.warning(text).showing(Message.of("shell.screen.findings"), () -> {
            }).with(Notice.ActionKind.UNDO, () -> {
            }));
            for (int pulse = 0; pulse < 3; pulse++) {
                root.applyCss();
                root.layout();
            }
            return root;
        });
    }

    private static Bounds place(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    @Test
    void shortNotificationIsNextToTheTitleAndMovesNoContent() throws Exception {
        double before = DesktopFixture.onScreen(() -> {
            root.applyCss();
            root.layout();
            return place(first).getMinY();
        });
        say(Message.of("settings.saved"));
        assertThat(place(first).getMinY()).isEqualTo(before);
        assertThat(place(bar).intersects(place(title))).isFalse();
        assertThat(place(bar).intersects(place(first))).isFalse();
    }

    @Test
    void textIsAsWideAsTheRoomNextToTheTitleAllows() throws Exception {
        say(Message.of("settings.saved"));
        Label text = (Label) bar.getChildren().getFirst();
        double line = text.getHeight();
        say(Message.of("desktop_measure.added", "TOM-049, TOM-050 and TOM-051"));
        assertThat(((Label) bar.getChildren().getFirst()).getHeight()).isEqualTo(line);
    }

    /** A subtitle that ends below the notice is covered by one of two lines. */
    @Test
    void notificationDoesNotCoverTheLineBelowTheTitle() throws Exception {
        DesktopFixture.onScreen(() -> {
            subtitle.setText(
                    "Each measure, its status, its owner, its dates, its reviews, its evidence and its findings");
            return subtitle;
        });
        for (String code : List.of("TOM-049", "TOM-049, TOM-050 and TOM-051, which were adopted from the library")) {
            say(Message.of("desktop_measure.added", code));
            assertThat(place(bar).intersects(place(subtitle))).as(code).isFalse();
            assertThat(DesktopFixture.onScreen(() -> subtitle.getWidth())).as("not shortened for " + code)
                    .isGreaterThanOrEqualTo(DesktopFixture.onScreen(() -> Math.ceil(subtitle.prefWidth(-1))));
            assertThat(place(bar).intersects(place(first))).as(code).isFalse();
        }
    }

    @Test
    void longNotificationHasItsOwnRow() throws Exception {
        say(Message.of("document.exported", 12, "/home/marta/" + "a very long folder name/".repeat(20)));
        assertThat(place(bar).intersects(place(title))).isFalse();
        assertThat(place(bar).getMaxY()).isLessThanOrEqualTo(place(first).getMinY());
        assertThat(place(bar).getMinX()).isNotNegative();
        assertThat(place(bar).getMaxX()).isLessThanOrEqualTo(WIDTH);
        DesktopFixture.onScreen(() -> {
            bar.setVisible(false);
            root.layout();
            return root;
        });
        assertThat(row.getHeight()).isZero();
    }
}
