package org.tomes.desktop.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.tomes.growth.GrowthTable;

/**
 * How the search over everything grows with the number of records, each with a text. Arguments: the numbers of records.
 */
public final class SearchGrowth {

    private static final double NOTICEABLE = 1;
    private static final String[] QUERIES = {"netz", "kv-erp 42", "vierteljährlich", "xyz"};

    private SearchGrowth() {
    }

    public static void main(String[] arguments) {
        List<Integer> sizes = new ArrayList<>();
        for (String size : arguments) {
            sizes.add(Integer.parseInt(size));
        }
        GrowthTable table = new GrowthTable("records in the search", sizes, NOTICEABLE);
        for (int size : sizes) {
            List<PaletteModel.Entry> entries = IntStream.range(0, size).mapToObj(SearchGrowth::entry).toList();
            PaletteModel model = table.measure("search: adding the records", size, () -> {
                PaletteModel made = new PaletteModel(List.of());
                made.add(entries);
                made.complete();
                return made;
            });
            for (String query : QUERIES) {
                table.measure("search: " + query, size, () -> {
                    // The search narrows what the query before it found, so it begins anew.
                    model.search("");
                    model.search(query);
                    return model;
                });
            }
        }
    }

    private static PaletteModel.Entry entry(int number) {
        String text = (number % 2 == 0 ? "Vierteljährlich " : "")
                + "Netzwerksicherheitsgruppe Subnetz Bastion Wiederherstellung Protokoll Verschlüsselung ".repeat(3);
        String name = switch (number % 4) {
            case 0 -> "TOM-%05d  Netzwerk und Zugriff".formatted(number);
            case 1 -> "kv-erp-" + number;
            case 2 -> "vm-prod-" + number;
            default -> "Sicherung " + number;
        };
        return new PaletteModel.Entry(name, number % 4 == 0 ? "Measure" : "Azure resource", "", "key" + number, () -> {
        }).with(text);
    }
}
