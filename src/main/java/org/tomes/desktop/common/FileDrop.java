package org.tomes.desktop.common;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** Lets users drop files on a part of the window. While files are above it, it has the pseudo-class {@code drop}. */
public final class FileDrop {

    private static final PseudoClass DROP = PseudoClass.getPseudoClass("drop");

    private FileDrop() {
    }

    /** Whether all files have one of these extensions, such as {@code json}, ignoring case. */
    public static boolean all(List<Path> files, String... endings) {
        return !files.isEmpty() && files.stream()
                .map(file -> String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT))
                .allMatch(name -> Stream.of(endings).anyMatch(ending -> name.endsWith('.' + ending)));
    }

    /**
     * @param dropped receives all files and folders of one drop, after the drop has ended: until then, the other
     * program waits, and a dialog would be placed in a corner of the screen
     */
    public static void accept(Node target, Consumer<List<Path>> dropped) {
        accept(target, files -> {
        }, dropped);
    }

    /**
     * @param above receives the files while they are above the target and no smaller target within it accepts them, and
     * an empty list afterwards
     */
    public static void accept(Node target, Consumer<List<Path>> above, Consumer<List<Path>> dropped) {
        target.addEventHandler(DragEvent.DRAG_OVER, drag -> {
            if (drag.getDragboard().hasFiles()) {
                boolean here = !drag.isAccepted();
                drag.acceptTransferModes(TransferMode.COPY);
                target.pseudoClassStateChanged(DROP, here);
                above.accept(here ? files(drag) : List.of());
            }
        });
        target.addEventHandler(DragEvent.DRAG_EXITED, drag -> ended(target, above));
        target.addEventHandler(DragEvent.DRAG_DROPPED, drag -> {
            // On some systems, no exit follows a drop.
            ended(target, above);
            if (drag.getDragboard().hasFiles()) {
                List<Path> files = files(drag);
                drag.setDropCompleted(true);
                drag.consume();
                Platform.runLater(() -> dropped.accept(files));
            }
        });
    }

    private static void ended(Node target, Consumer<List<Path>> above) {
        target.pseudoClassStateChanged(DROP, false);
        above.accept(List.of());
    }

    private static List<Path> files(DragEvent drag) {
        return drag.getDragboard().getFiles().stream().map(File::toPath).toList();
    }
}
