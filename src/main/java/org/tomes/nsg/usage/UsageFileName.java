package org.tomes.nsg.usage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Pattern;

/**
 * The name of a stored result of {@code nsg usage}, such as {@code flow-log-usage_2026-10-01_2026-10-31.json}, with the
 * days of the recorded period in UTC. By this name, evidence is recognised as an evaluation of flow logs.
 */
public final class UsageFileName {

    private static final Pattern FORM = Pattern
            .compile("flow-log-usage_\\d{4}-\\d{2}-\\d{2}_\\d{4}-\\d{2}-\\d{2}\\.json");

    private UsageFileName() {
    }

    public static String of(Instant from, Instant to) {
        return "flow-log-usage_" + day(from) + "_" + day(to) + ".json";
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }

    public static boolean isUsageFile(String fileName) {
        return FORM.matcher(fileName).matches();
    }
}
