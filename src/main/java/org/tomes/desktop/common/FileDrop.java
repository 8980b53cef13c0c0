package org.tomes.desktop.common;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** Lets users drop files on a part of the window. While files are above it, it has the pseudo-class {@code drop}. */
public final class FileDrop {

    private static final PseudoClass DROP = PseudoClass.getPseudoClass("drop");

    private FileDrop() {
    }

    /**
     * @param endings of files that are accepted, such as {@code .json}; folders are accepted only if it is empty
     * @param dropped receives all files of one drop
     */
    public static void accept(Node target, List<String> endings, Consumer<List<Path>> dropped) {
        target.addEventHandler(DragEvent.DRAG_OVER, drag -> {
            if (fits(drag, endings)) {
                drag.acceptTransferModes(TransferMode.COPY);
                target.pseudoClassStateChanged(DROP, true);
                drag.consume();
            }
        });
        target.addEventHandler(DragEvent.DRAG_EXITED, drag -> target.pseudoClassStateChanged(DROP, false));
        target.addEventHandler(DragEvent.DRAG_DROPPED, drag -> {
            if (fits(drag, endings)) {
                List<Path> files = drag.getDragboard().getFiles().stream().map(File::toPath).toList();
                drag.setDropCompleted(true);
                drag.consume();
                dropped.accept(files);
            }
        });
    }

    private static boolean fits(DragEvent drag, List<String> endings) {
        return drag.getDragboard().hasFiles()
                && drag.getDragboard().getFiles().stream().allMatch(file -> fits(file.getName(), endings));
    }

    private static boolean fits(String name, List<String> endings) {
        return endings.isEmpty() || endings.stream()
                .anyMatch(ending -> name.regionMatches(true, name.length() - ending.length(), ending, 0,
                        ending.length()));
    }
}
