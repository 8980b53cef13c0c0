package org.tomes.desktop.azure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tomes.desktop.DesktopFixture;
import org.tomes.document.content.Drawing;
import org.tomes.document.figure.network.NetworkMap;

class MapViewTest {

    @Test
    void completeMapIsShownOnOpeningAndAfterResizingUntilTheUserZooms() throws Exception {
        DesktopFixture.startToolkit();
        MapView view = DesktopFixture.onScreen(MapView::new);
        Drawing drawing = new Drawing(4000, 2000, List.of());
        DesktopFixture.onScreen(() -> {
            view.show(Optional.of(new NetworkMap("", "", drawing, List.of())));
            return null;
        });
        for (int width : new int[]{800, 400}) {
            assertThat(sized(view, width)).isEqualTo(Viewport.fit(4000, 2000, width, 300));
        }
        DesktopFixture.onScreen(() -> {
            view.fit();
            return null;
        });
        assertThat(sized(view, 400)).isEqualTo(Viewport.fit(4000, 2000, 400, 300));
        DesktopFixture.onScreen(() -> {
            view.zoom(true);
            return null;
        });
        double zoomed = view.viewport().scale();
        assertThat(sized(view, 800).scale()).isEqualTo(zoomed);
    }

    private static Viewport sized(MapView view, double width) throws Exception {
        return DesktopFixture.onScreen(() -> {
            view.resize(width, 300);
            view.layout();
            return view.viewport();
        });
    }
}
