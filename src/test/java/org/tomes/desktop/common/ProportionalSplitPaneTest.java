package org.tomes.desktop.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javafx.fxml.FXMLLoader;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tomes.desktop.DesktopFixture;

class ProportionalSplitPaneTest {

    private static final Offset<Double> PIXEL = within(0.01);
    /** As in the FXML files of the screens. */
    private static final String FXML = """
            <?xml version="1.0" encoding="UTF-8"?>
            <?import org.tomes.desktop.common.ProportionalSplitPane?>
            <?import javafx.scene.layout.Region?>
            <ProportionalSplitPane dividerPositions="0.6"><Region/><Region minWidth="400"/></ProportionalSplitPane>
            """;
    private ProportionalSplitPane split;
    private StackPane window;

    @BeforeEach
    void make() throws Exception {
        DesktopFixture.startToolkit();
        DesktopFixture.onScreen(() -> {
            split = new FXMLLoader().load(new ByteArrayInputStream(FXML.getBytes(StandardCharsets.UTF_8)));
            window = new StackPane(split);
            return new Scene(window, 1000, 400);
        });
    }

    private double positionAt(double width) throws Exception {
        return DesktopFixture.onScreen(() -> {
            for (int layout = 0; layout < 2; layout++) {
                window.resize(width, 400);
                window.applyCss();
                window.layout();
            }
            return split.getDividerPositions()[0];
        });
    }

    @Test
    void dividerReturnsWhenTheWindowGrows() throws Exception {
        assertThat(positionAt(1000)).isEqualTo(0.6, PIXEL);
        assertThat(positionAt(600)).isLessThan(0.4);
        assertThat(positionAt(1000)).isEqualTo(0.6, PIXEL);
        assertThat(positionAt(1400)).isEqualTo(0.6, PIXEL);
    }

    @Test
    void dividerHasThePositionSetByTheProgram() throws Exception {
        positionAt(1000);
        DesktopFixture.onScreen(() -> {
            split.setDividerPositions(0.3);
            return null;
        });
        assertThat(positionAt(600)).isEqualTo(0.3, PIXEL);
        assertThat(positionAt(1000)).isEqualTo(0.3, PIXEL);
    }

    @Test
    void dividerReturnsAfterLargerText() throws Exception {
        positionAt(1000);
        Region detail = (Region) split.getItems().get(1);
        DesktopFixture.onScreen(() -> {
            detail.setMinWidth(800);
            return null;
        });
        assertThat(positionAt(1000)).isLessThan(0.3);
        DesktopFixture.onScreen(() -> {
            detail.setMinWidth(400);
            split.restore();
            return null;
        });
        assertThat(positionAt(1000)).isEqualTo(0.6, PIXEL);
    }
}
