package org.tomes.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What may depend on what, as rules; {@code root} is the package that stands for the whole program. */
final class HouseRules {

    private static final List<String> EDGES = List.of("storage", "azure", "office");
    private static final List<String> FACES = List.of("desktop", "cli");
    /**
     * Methods and constructors, with how many parameters they have, that take the locale of the computer since none is
     * named.
     */
    private static final Set<String> LOCALELESS = Set.of("String.toUpperCase/0", "String.toLowerCase/0",
            "String.format/2", "String.formatted/1", "PrintStream.printf/2", "PrintStream.format/2",
            "PrintWriter.printf/2", "PrintWriter.format/2", "DateTimeFormatter.ofPattern/1",
            "DateTimeFormatterBuilder.toFormatter/0", "SimpleDateFormat.<init>/1", "DecimalFormat.<init>/1",
            "MessageFormat.<init>/1", "MessageFormat.format/2", "NumberFormat.getInstance/0",
            "NumberFormat.getNumberInstance/0", "NumberFormat.getIntegerInstance/0",
            "NumberFormat.getPercentInstance/0", "NumberFormat.getCurrencyInstance/0", "Collator.getInstance/0",
            "BreakIterator.getWordInstance/0", "BreakIterator.getLineInstance/0");

    /** Methods and constructors that create or replace a file. */
    private static final Set<String> WRITING = Set.of("java.nio.file.Files.newOutputStream",
            "java.nio.file.Files.write", "java.nio.file.Files.writeString", "java.nio.file.Files.newBufferedWriter",
            "java.nio.file.Files.newByteChannel", "java.nio.file.Files.createFile", "java.nio.file.Files.move",
            "java.nio.file.Files.copy", "java.nio.file.Files.createLink", "java.io.FileOutputStream.<init>",
            "java.io.FileWriter.<init>", "java.io.RandomAccessFile.<init>");

    private final String root;

    HouseRules(String root) {
        this.root = root;
    }

    Map<String, ArchRule> all() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("JavaFX only in desktop", only("desktop", "javafx..", "atlantafx..", "org.kordamp.."));
        rules.put("jOOQ, JDBC, Flyway only in storage",
                only("storage", "org.jooq..", "java.sql..", "javax.sql..", "org.flywaydb.."));
        rules.put("H2 only in storage.h2", only("storage.h2", "org.h2.."));
        rules.put("PostgreSQL only in storage.postgres", only("storage.postgres", "org.postgresql.."));
        rules.put("no URL chooses a database's driver and its options",
                noClasses().should()
                        .dependOnClassesThat()
                        .haveFullyQualifiedName("java.sql.DriverManager")
                        .allowEmptyShould(true));
        rules.put("what all databases share knows none of them",
                noClasses().that()
                        .resideInAPackage(root + ".storage")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(root + ".storage.h2..", root + ".storage.postgres..")
                        .allowEmptyShould(true));
        rules.put("Azure SDK and Reactor only in azure", only("azure", "com.azure..", "reactor.."));
        rules.put("POI, OpenPDF and PDFBox only in office", only("office", "org.apache.poi..", "org.apache.pdfbox..",
                "org.openpdf..", "org.apache.xmlbeans..", "org.openxmlformats.."));
        rules.put("picocli only in cli", only("cli", "picocli.."));
        rules.put("System.out only in cli and Main",
                noClasses().that(outside("cli"))
                        .and()
                        .doNotHaveSimpleName("Main")
                        .should()
                        .accessField(System.class, "out")
                        .orShould()
                        .accessField(System.class, "err")
                        .allowEmptyShould(true));
        EDGES.forEach(edge -> rules.put(edge + " knows no other edge",
                noClasses().that()
                        .resideInAPackage(root + "." + edge + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(EDGES.stream()
                                .filter(other -> !other.equals(edge))
                                .map(other -> root + "." + other + "..")
                                .toArray(String[]::new))
                        .allowEmptyShould(true)));
        FACES.forEach(face -> rules.put(face + " is known to no feature, edge or other face",
                noClasses().that()
                        .resideInAPackage(root + "..")
                        .and(outside(face))
                        .and()
                        .doNotHaveFullyQualifiedName(root + ".Main")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(root + "." + face + "..")
                        .allowEmptyShould(true)));
        FACES.forEach(face -> rules.put(face + " does not know storage",
                noClasses().that(in(face))
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(root + ".storage..")
                        .allowEmptyShould(true)));
        rules.put("features do not know edges and faces",
                noClasses().that(isFeature())
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(root + ".storage..", root + ".office..", root + ".azure..",
                                root + ".desktop..", root + ".cli..", root + ".app..")
                        .allowEmptyShould(true));
        rules.put("no cycles between the top packages",
                slices().matching(root + ".(*)..").should().beFreeOfCycles().allowEmptyShould(true));
        rules.put("the window reads and writes the register in the background",
                classes().that(in("desktop")).should(new BackgroundCondition(root)).allowEmptyShould(true));
        rules.put("threads are made in one place",
                noClasses().that()
                        .doNotHaveFullyQualifiedName(root + ".app.Threads")
                        .should()
                        .callConstructorWhere(
                                describe("makes a thread", call -> call.getTargetOwner().isEquivalentTo(Thread.class)))
                        .orShould()
                        .dependOnClassesThat()
                        .haveFullyQualifiedName("java.util.concurrent.Executors")
                        .orShould()
                        .callMethod(Thread.class, "ofVirtual")
                        .orShould()
                        .callMethod(Thread.class, "ofPlatform")
                        .orShould()
                        .callMethod(Thread.class, "startVirtualThread", Runnable.class)
                        .allowEmptyShould(true));
        rules.put("files that people name are written in one way", noClasses().that(outside("files"))
                .and(outside("storage.h2"))
                .and(outside("settings"))
                .and()
                .doNotHaveFullyQualifiedName(root + ".app.FaultLog")
                .and()
                .doNotHaveFullyQualifiedName(root + ".app.StartupMilestones")
                .and()
                .doNotHaveFullyQualifiedName(root + ".cli.StandardOutput")
                .should()
                .accessTargetWhere(describe("writes a file",
                        access -> WRITING
                                .contains(access.getTargetOwner().getName() + "." + access.getTarget().getName())))
                .allowEmptyShould(true));
        rules.put("no mutable statics",
                fields().that()
                        .areStatic()
                        .and()
                        .areDeclaredInClassesThat(written())
                        .should()
                        .haveModifier(JavaModifier.FINAL)
                        .allowEmptyShould(true));
        rules.put("no getInstance",
                methods().that()
                        .areDeclaredInClassesThat(written())
                        .should()
                        .notHaveName("getInstance")
                        .allowEmptyShould(true));
        rules.put("nothing hangs on the locale of the computer",
                noClasses().that(written())
                        .should()
                        .accessTargetWhere(describe("takes the locale of the computer",
                                access -> access.getTarget() instanceof CodeUnitAccessTarget target
                                        && LOCALELESS.contains(target.getOwner().getSimpleName() + "."
                                                + target.getName() + "/" + target.getRawParameterTypes().size())))
                        .allowEmptyShould(true));
        rules.put("fields of JSON have an order",
                noClasses().that(in("cli"))
                        .should()
                        .callMethodWhere(describe("gives a map of several fields without one",
                                call -> call.getTargetOwner().isEquivalentTo(Map.class) && call.getName().equals("of")
                                        && call.getTarget().getRawParameterTypes().size() > 2))
                        .allowEmptyShould(true));
        return rules;
    }

    private ArchRule only(String home, String... libraries) {
        return noClasses().that(outside(home))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries)
                .allowEmptyShould(true);
    }

    private DescribedPredicate<JavaClass> outside(String home) {
        return describe("are outside of " + home, type -> !in(type, home));
    }

    private DescribedPredicate<JavaClass> in(String home) {
        return describe("are in " + home, type -> in(type, home));
    }

    private boolean in(JavaClass type, String home) {
        return type.getPackageName().equals(root + "." + home)
                || type.getPackageName().startsWith(root + "." + home + ".");
    }

    private DescribedPredicate<JavaClass> isFeature() {
        return describe("are features",
                type -> !type.getPackageName().equals(root) && !in(type, "app") && !in(type, "storage")
                        && !in(type, "azure") && !in(type, "office") && !in(type, "desktop") && !in(type, "cli"));
    }

    /** Code that people wrote: jOOQ's generated schema has its own ways. */
    private DescribedPredicate<JavaClass> written() {
        return describe("are written by people", type -> !in(type, "storage.schema"));
    }
}
