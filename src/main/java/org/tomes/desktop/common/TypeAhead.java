package org.tomes.desktop.common;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;

/**
 * Selects an item of a drop-down list or of a menu by typing the beginning of its name, or of a word in it: JavaFX
 * supports this for neither. Keys typed within a second of each other form one text.
 */
public final class TypeAhead {

    private static final long PAUSE = Duration.ofSeconds(1).toNanos();
    private static final TypeAhead INSTANCE = new TypeAhead();

    static {
        // A menu opens in a window of its own, in which other keys choose its items.
        Window.getWindows()
                .addListener((ListChangeListener<Window>) change -> Window.getWindows()
                        .stream()
                        .filter(ContextMenu.class::isInstance)
                        .map(ContextMenu.class::cast)
                        .forEach(menu -> menu.getScene().setOnKeyTyped(typed -> INSTANCE.focus(menu, typed))));
    }

    private Object target;
    private String text = "";
    private long typedAt;

    private TypeAhead() {
    }

    /** Adds the selection by typing to the drop-down lists of the scene, and to all menus. */
    public static void install(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_TYPED, typed -> {
            if (scene.getFocusOwner() instanceof ComboBox<?> box && !box.isEditable()) {
                INSTANCE.select(box, typed);
            }
        });
    }

    private <T> void select(ComboBox<T> box, KeyEvent typed) {
        List<String> names = box.getItems()
                .stream()
                .map(item -> box.getConverter() == null ? String.valueOf(item) : box.getConverter().toString(item))
                .toList();
        found(box, names, typed).ifPresent(index -> {
            box.getSelectionModel().select((int) index);
            if (box.getSkin() instanceof ComboBoxListViewSkin<?> skin
                    && skin.getPopupContent() instanceof ListView<?> list) {
                list.scrollTo(index);
            }
            typed.consume();
        });
    }

    private void focus(ContextMenu menu, KeyEvent typed) {
        List<MenuItem> items = menu.getItems()
                .stream()
                .filter(item -> item.getText() != null && item.isVisible() && !item.isDisable())
                .toList();
        found(menu, items.stream().map(MenuItem::getText).toList(), typed)
                .map(index -> items.get(index).getStyleableNode())
                .ifPresent(Node::requestFocus);
    }

    private Optional<Integer> found(Object control, List<String> names, KeyEvent typed) {
        String character = typed.getCharacter();
        boolean isText = !typed.isShortcutDown() && !typed.isAltDown() && character.length() == 1
                && !Character.isISOControl(character.charAt(0));
        long now = System.nanoTime();
        String before = control == target && now - typedAt < PAUSE ? text : "";
        if (!isText || before.isEmpty() && character.isBlank()) {
            return Optional.empty();
        }
        target = control;
        text = before + character;
        typedAt = now;
        String quoted = Pattern.quote(text);
        int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        return first(names, Pattern.compile("^" + quoted, flags).asPredicate())
                .or(() -> first(names, Pattern.compile("(?<![\\p{L}\\p{N}])" + quoted, flags).asPredicate()));
    }

    private static Optional<Integer> first(List<String> names, Predicate<String> match) {
        return IntStream.range(0, names.size())
                .filter(index -> match.test(Objects.requireNonNullElse(names.get(index), "")))
                .boxed()
                .findFirst();
    }
}
