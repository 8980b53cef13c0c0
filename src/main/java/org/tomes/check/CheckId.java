package org.tomes.check;

import java.util.regex.Pattern;
import org.tomes.text.Texts;

/**
 * Permanent id of a check: {@code key-vault.purge-protection}. The part before the first dot is its area.
 *
 * @param value {@code area.what} in kebab case; the name of a Defender plan is spelled as in Azure
 */
public record CheckId(String value) implements Comparable<CheckId> {

    private static final Pattern FORM = Pattern.compile(
            "[a-z][a-z0-9]*(-[a-z0-9]+)*(\\.[a-z][a-z0-9]*(-[a-z0-9]+)*)?\\.[A-Za-z][A-Za-z0-9]*(-[A-Za-z0-9]+)*");

    /**
     * @throws IllegalArgumentException if the value has another form
     */
    public CheckId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("no id of a check: " + value);
        }
    }

    public String area() {
        return value.substring(0, value.indexOf('.'));
    }

    @Override
    public int compareTo(CheckId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }

    /** Returns the name of the area; the areas of checks by other tools are shown unchanged. */
    public String areaName(Texts texts) {
        String key = "check.area." + area();
        return texts.containsKey(key) ? texts.get(key) : area();
    }
}
