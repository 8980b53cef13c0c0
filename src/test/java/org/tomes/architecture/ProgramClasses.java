package org.tomes.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;

/** The classes of the program as ArchUnit reads them, read once for all tests of a process. */
public final class ProgramClasses {

    public static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.tomes");

    private ProgramClasses() {
    }

    /** Returns the hand-written classes of the package for storage. */
    public static Stream<JavaClass> ofStorage() {
        return ALL.stream()
                .filter(type -> type.getPackageName().startsWith("org.tomes.storage"))
                .filter(type -> !type.getPackageName().contains(".schema"));
    }
}
