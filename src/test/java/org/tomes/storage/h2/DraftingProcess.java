package org.tomes.storage.h2;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tomes.register.RegisterFile;

/** Creates a draft beside a register and does not complete it. */
final class DraftingProcess {

    private DraftingProcess() {
    }

    public static void main(String[] arguments) throws IOException {
        Path draft = StagingFiles.next(RegisterFile.at(Path.of(arguments[0]))).file();
        Files.writeString(draft, "begun");
        System.out.println(draft);
        System.in.read();
    }
}
