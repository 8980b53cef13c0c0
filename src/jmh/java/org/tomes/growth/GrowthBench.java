package org.tomes.growth;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tomes.app.AppContext;
import org.tomes.app.AppPaths;
import org.tomes.app.LibraryLogSilencer;
import org.tomes.app.OpenRegister;
import org.tomes.check.Check;
import org.tomes.check.CheckContext;
import org.tomes.check.CheckCriteria;
import org.tomes.check.Checks;
import org.tomes.demo.CopiedAzure;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.importing.ReadingProgress;

/**
 * How processor time grows with the amount of data: of every check, and of what lists, writes and imports records.
 * Prints one row for each with its exponent from the second size to the third, the greatest first.
 */
public final class GrowthBench {

    private static final LocalDate TODAY = LocalDate.now();
    private static final double NOTICEABLE = 20;

    private GrowthBench() {
    }

    /** @param arguments the part to measure, and three sizes */
    public static void main(String[] arguments) throws Exception {
        LibraryLogSilencer.quiet();
        List<Integer> sizes = new ArrayList<>();
        for (int i = 1; i < arguments.length; i++) {
            sizes.add(Integer.parseInt(arguments[i]));
        }
        switch (arguments[0]) {
            case "checks" -> checks("copies of the example company's Azure", sizes, true);
            case "network" -> checks("virtual networks around a hub", sizes, false);
            default -> records(sizes);
        }
    }

    private static void checks(String unit, List<Integer> sizes, boolean copies) {
        // One check alone, by its id, where a profile is wanted.
        List<Check> checks = Checks.ALL.stream()
                .filter(check -> check.id().value().equals(System.getProperty("check", check.id().value())))
                .toList();
        GrowthTable table = new GrowthTable(unit, sizes, NOTICEABLE);
        for (int size : sizes) {
            Inventory inventory = table.measure("reading the files", size,
                    () -> Inventory.read(copies ? new CopiedAzure(TODAY, size).files() : HubAndSpokes.files(size),
                            ReadingProgress.NONE));
            table.measure("all checks of fresh data", size, () -> assess(checks, context(fresh(inventory))));
            // What checks share is computed by whichever comes first, and no single one's time.
            CheckContext context = context(inventory);
            assess(checks, context);
            for (Check check : checks) {
                table.measure("check " + check.id(), size, () -> check.assess(context));
            }
            new Readings(table, size).of(inventory);
        }
    }

    private static int assess(List<Check> checks, CheckContext context) {
        return checks.stream().mapToInt(check -> check.assess(context).size()).sum();
    }

    private static void records(List<Integer> sizes) throws Exception {
        GrowthTable table = new GrowthTable("measures, people, changes and proofs each", sizes, NOTICEABLE);
        for (int size : sizes) {
            Path folder = Files.createTempDirectory("growth");
            AppContext context = new AppContext(Clock.systemDefaultZone(), new AppPaths(folder, folder));
            try (OpenRegister register = context.create(folder.resolve("register"))) {
                new Records(table, size, register, TODAY).measure();
            }
        }
    }

    private static CheckContext context(Inventory inventory) {
        return new CheckContext(inventory, CheckCriteria.initial(), Clock.systemUTC().instant());
    }

    private static Inventory fresh(Inventory inventory) {
        return new Inventory(inventory.snapshot(), inventory.resources());
    }
}
