package org.tomes.desktop.azure;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.tomes.document.figure.network.NetworkMap;
import org.tomes.document.figure.network.NetworkMap.Spot;

/**
 * A navigable network map: drag or use the arrow keys to pan, the wheel or + and - to zoom, 0 to fit the whole map; a
 * click selects the element at that position.
 */
final class MapView extends Region {

    private static final double STEP = 1.25;
    private static final double PAN = 60;
    private static final double READABLE = 1.3;
    private static final double STILL = 4;
    private static final int SELECTION = 0x0969DA;

    private final Canvas canvas = new Canvas();
    private final MapPainter painter = new MapPainter(canvas.getGraphicsContext2D());
    private Optional<NetworkMap> map = Optional.empty();
    private Optional<Spot> selected = Optional.empty();
    private Viewport viewport = new Viewport(1, 0, 0);
    private boolean fitted = true;
    private double pressedX;
    private double pressedY;
    private double lastX;
    private double lastY;
    private Consumer<Optional<Spot>> onSelection = spot -> {
    };

    MapView() {
        getStyleClass().add("network-map");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(120, 120);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        getChildren().add(canvas);
        setOnMousePressed(this::pressed);
        setOnMouseDragged(this::dragged);
        setOnMouseClicked(this::clicked);
        setOnScroll(this::scrolled);
        setOnKeyPressed(this::key);
        backgroundProperty().subscribe(themed -> paint());
    }

    void onSelection(Consumer<Optional<Spot>> listener) {
        onSelection = listener;
    }

    void show(Optional<NetworkMap> newMap) {
        map = newMap;
        selected = Optional.empty();
        setAccessibleText(newMap.map(NetworkMap::alternative).orElse(""));
        fitted = true;
        adapt();
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        if (fitted) {
            adapt();
        } else {
            paint();
        }
    }

    /** Shows the complete map, now and after the window has changed, until the user zooms or moves it. */
    void fit() {
        fitted = true;
        adapt();
    }

    private void adapt() {
        double width = Math.max(1, getWidth());
        double height = Math.max(1, getHeight());
        map.map(NetworkMap::drawing)
                .ifPresent(drawing -> viewport = Viewport.fit(drawing.width(), drawing.height(), width, height));
        paint();
    }

    Viewport viewport() {
        return viewport;
    }

    /** Zooms at the selected element if it is visible, so that it remains visible. */
    void zoom(boolean in) {
        double factor = in ? STEP : 1 / STEP;
        Optional<Point2D> chosen = selected
                .map(spot -> new Point2D(viewport.left() + (spot.x() + spot.width() / 2) * viewport.scale(),
                        viewport.top() + (spot.y() + spot.height() / 2) * viewport.scale()))
                .filter(this::contains);
        Point2D at = chosen.orElse(new Point2D(getWidth() / 2, getHeight() / 2));
        look(viewport.zoomed(factor, at.getX(), at.getY()));
    }

    /** Centres an element, zoomed in far enough to read it. */
    void reveal(Spot spot) {
        selected = Optional.of(spot);
        double scale = Math.max(viewport.scale(), READABLE);
        look(viewport.centred(spot.x() + spot.width() / 2,
                spot.y() + Math.min(spot.height() / 2, getHeight() / scale / 3), scale, getWidth(), getHeight()));
    }

    private void look(Viewport next) {
        fitted = false;
        viewport = next;
        paint();
    }

    private void pressed(MouseEvent mouse) {
        requestFocus();
        pressedX = mouse.getX();
        pressedY = mouse.getY();
        lastX = pressedX;
        lastY = pressedY;
    }

    private void dragged(MouseEvent mouse) {
        look(viewport.moved(mouse.getX() - lastX, mouse.getY() - lastY));
        lastX = mouse.getX();
        lastY = mouse.getY();
    }

    private void clicked(MouseEvent mouse) {
        if (Math.hypot(mouse.getX() - pressedX, mouse.getY() - pressedY) > STILL) {
            return;
        }
        selected = map
                .flatMap(networkMap -> networkMap.at(viewport.pictureX(mouse.getX()), viewport.pictureY(mouse.getY())));
        if (mouse.getClickCount() == 2) {
            look(viewport.zoomed(STEP * STEP, mouse.getX(), mouse.getY()));
        }
        paint();
        onSelection.accept(selected);
    }

    private void scrolled(ScrollEvent scroll) {
        if (scroll.getDeltaY() != 0) {
            look(viewport.zoomed(Math.pow(STEP, Math.clamp(scroll.getDeltaY() / 40, -2, 2)), scroll.getX(),
                    scroll.getY()));
            scroll.consume();
        }
    }

    private void key(KeyEvent key) {
        boolean handled = true;
        switch (key.getCode()) {
            case LEFT -> look(viewport.moved(PAN, 0));
            case RIGHT -> look(viewport.moved(-PAN, 0));
            case UP -> look(viewport.moved(0, PAN));
            case DOWN -> look(viewport.moved(0, -PAN));
            case PLUS, ADD, EQUALS -> zoom(true);
            case MINUS, SUBTRACT -> zoom(false);
            case DIGIT0, NUMPAD0, HOME -> fit();
            default -> handled = false;
        }
        if (handled) {
            key.consume();
        }
    }

    private void paint() {
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.setTransform(1, 0, 0, 1, 0, 0);
        MapColours colours = MapColours.on(getBackground());
        painter.use(colours);
        pen.setFill(colours.ground());
        pen.fillRect(0, 0, canvas.getWidth(), canvas.getHeight());
        if (map.isEmpty()) {
            return;
        }
        pen.setTransform(viewport.scale(), 0, 0, viewport.scale(), viewport.left(), viewport.top());
        MapPainter.Window window = new MapPainter.Window(viewport.pictureX(0), viewport.pictureY(0),
                viewport.pictureX(getWidth()), viewport.pictureY(getHeight()), viewport.scale());
        map.get().drawing().shapes().forEach(shape -> painter.paint(shape, window));
        selected.ifPresent(spot -> {
            pen.setLineDashes();
            pen.setStroke(colours.ground());
            pen.setLineWidth(5 / viewport.scale());
            pen.strokeRoundRect(spot.x(), spot.y(), spot.width(), spot.height(), 6, 6);
            pen.setStroke(colours.of(SELECTION));
            pen.setLineWidth(2.5 / viewport.scale());
            pen.strokeRoundRect(spot.x(), spot.y(), spot.width(), spot.height(), 6, 6);
        });
    }
}
