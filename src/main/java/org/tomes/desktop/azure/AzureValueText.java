package org.tomes.desktop.azure;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tomes.desktop.common.Dates;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.TypeNames;
import org.tomes.inventory.view.AzureTimestamps;
import org.tomes.inventory.view.RegionNames;
import org.tomes.inventory.view.WellKnownRole;
import org.tomes.text.Texts;

/** The values of properties in words, such as "Not attached" for {@code Unattached}. Others are shown unchanged. */
final class AzureValueText {

    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?Z");
    private static final Pattern PERIOD = Pattern.compile("P(?:(\\d{1,6})([YMWD])|T(\\d{1,6})([HMS]))");
    private static final Pattern SCIENTIFIC = Pattern.compile("-?\\d(\\.\\d{1,17})?E[+-]?\\d{1,2}");

    private final AzureData data;
    private final Texts texts;

    AzureValueText(AzureData data, Texts texts) {
        this.data = data;
        this.texts = texts;
    }

    String of(String value) {
        String key = "desktop_azure.value." + value.toLowerCase(Locale.ROOT);
        if (!value.contains(" ") && texts.containsKey(key)) {
            return texts.get(key);
        }
        if (MOMENT.matcher(value).matches()) {
            return AzureTimestamps.parse(value).map(new Dates(texts.language())::show).orElse(value);
        }
        Matcher period = PERIOD.matcher(value);
        if (period.matches()) {
            boolean days = period.group(1) != null;
            return texts.get("desktop_azure.period." + (days ? period.group(2) : "T" + period.group(4)),
                    Integer.parseInt(period.group(days ? 1 : 3)));
        }
        if (SCIENTIFIC.matcher(value).matches()) {
            return new BigDecimal(value).toPlainString();
        }
        return value.startsWith("/") ? reference(value)
                : value.startsWith("Microsoft.") ? TypeNames.of(value, texts) : RegionNames.of(value);
    }

    /** Returns the name of the resource with this id: of its subscription, of its role, or its last part. */
    private String reference(String id) {
        return ResourceId.parse(id)
                .map(resource -> resource.name().equalsIgnoreCase(resource.subscription().orElse(""))
                        ? data.subscription(resource)
                        : WellKnownRole.of(resource.name()).map(WellKnownRole::title).orElse(resource.qualifiedName()))
                .filter(name -> !name.isBlank())
                .orElse(id);
    }
}
