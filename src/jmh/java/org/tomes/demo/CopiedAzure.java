package org.tomes.demo;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tomes.inventory.importing.InputFile;

/**
 * The Azure of the example company several times over, so that every check has something to assess: each copy has
 * resource groups of its own, and so many copies share a subscription that both their number and their size grow.
 */
public final class CopiedAzure {

    private static final Pattern GROUP = Pattern.compile("(?i)(/resourceGroups/|\"resourceGroup\": *\")([^/\"]+)");
    private static final Pattern SUBSCRIPTION = Pattern.compile("(?i)\\b([0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-)");
    private static final Pattern VAULT = Pattern.compile("https://(kv-[^.\"]+)\\.vault");

    private final LocalDate today;
    private final int copies;

    public CopiedAzure(LocalDate today, int copies) {
        this.today = today;
        this.copies = copies;
    }

    public List<InputFile> files() {
        ExampleAzure azure = new ExampleAzure(today);
        int shared = (int) Math.ceil(Math.sqrt(copies));
        List<InputFile> files = new ArrayList<>();
        for (int i = 0; i < copies; i++) {
            int copy = i;
            azure.names()
                    .forEach(name -> files
                            .add(new InputFile(copy + "/" + name, Instant.EPOCH, () -> new ByteArrayInputStream(
                                    copy(azure.json(name), copy, copy / shared).getBytes(StandardCharsets.UTF_8)))));
        }
        return files;
    }

    private static String copy(String json, int copy, int subscription) {
        if (copy == 0) {
            return json;
        }
        String text = GROUP.matcher(json).replaceAll("$1$2-" + copy);
        text = VAULT.matcher(text).replaceAll("https://$1-" + copy + ".vault");
        return SUBSCRIPTION.matcher(text)
                .replaceAll(found -> Matcher
                        .quoteReplacement("%04x".formatted(subscription) + found.group(1).substring(4)));
    }
}
