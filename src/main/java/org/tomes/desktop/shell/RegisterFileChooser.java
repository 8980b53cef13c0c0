package org.tomes.desktop.shell;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.tomes.register.RegisterFile;
import org.tomes.text.Texts;

/** Asks for the file of a register. */
final class RegisterFileChooser {

    private final Window owner;
    private final Texts texts;
    private final Path usual;

    /** @param usual the default register, in whose folder the dialogs start */
    RegisterFileChooser(Window owner, Texts texts, Path usual) {
        this.usual = usual;
        this.owner = owner;
        this.texts = texts;
    }

    Optional<Path> place() {
        FileChooser chooser = chooser("shell.register.new");
        chooser.setInitialFileName(unusedName(Optional.ofNullable(chooser.getInitialDirectory()).map(File::toPath)));
        return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
    }

    /** Returns the first name in the series register, register-2, … that the folder does not contain. */
    static String unusedName(Optional<Path> folder) {
        return Stream
                .concat(Stream.of("register"),
                        IntStream.iterate(2, next -> next + 1).mapToObj(number -> "register-" + number))
                .map(name -> name + RegisterFile.ENDING)
                .filter(name -> folder.filter(in -> Files.exists(in.resolve(name))).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    Optional<Path> existing() {
        return Optional.ofNullable(chooser("shell.register.open").showOpenDialog(owner)).map(File::toPath);
    }

    private FileChooser chooser(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.get(title));
        // A folder that does not exist would prevent the dialog from opening.
        Stream.of(usual.getParent(), Path.of(System.getProperty("user.home")))
                .filter(Files::isDirectory)
                .findFirst()
                .ifPresent(folder -> chooser.setInitialDirectory(folder.toFile()));
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(texts.get("shell.register.files"), "*" + RegisterFile.ENDING));
        return chooser;
    }
}
