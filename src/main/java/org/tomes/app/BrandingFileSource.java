package org.tomes.app;

import java.io.IOException;
import java.nio.file.Path;
import org.tomes.files.FileTooLarge;
import org.tomes.files.SmallFileReader;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;

/** A template or a logo as a file on this computer. */
public final class BrandingFileSource {

    /** Maximum size in bytes. It exceeds the maximum sizes of templates and logos, which are checked separately. */
    private static final int MAX_BYTES = 32 << 20;

    private BrandingFileSource() {
    }

    /**
     * @throws Problem if the file cannot be read
     */
    public static byte[] bytes(Path file) {
        try {
            return SmallFileReader.bytes(file, MAX_BYTES);
        } catch (FileTooLarge e) {
            throw new Problem(ProblemKind.INPUT, Message.of("brand.tooLarge", file.toString(), MAX_BYTES >> 20), e);
        } catch (IOException e) {
            throw new Problem(ProblemKind.INPUT, Message.of("brand.notRead", file.toString()), e);
        }
    }

    /** Returns the name under which the file is stored. */
    public static String name(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.length() > 200 ? name.substring(name.length() - 200) : name;
    }
}
