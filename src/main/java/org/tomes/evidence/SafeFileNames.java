package org.tomes.evidence;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Creates file names within one folder from arbitrary, untrusted names. Each file name stays in the folder, is valid on
 * Windows, macOS and Linux, and is unique.
 */
final class SafeFileNames {

    private static final int MAX = 120;
    private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul");

    private final Set<String> usedNames = new HashSet<>();

    /**
     * @param prefix a prefix that Tomes determines, such as {@code E-007}
     */
    String of(String prefix, String name) {
        String clean = clean(name);
        int dot = clean.lastIndexOf('.');
        String ending = dot > 0 && clean.length() - dot <= 12 ? clean.substring(dot) : "";
        String stem = clean.substring(0, clean.length() - ending.length());
        String cut = stem.substring(0, Math.min(stem.length(), MAX)).strip();
        String base = prefix + " "
                + (Character.isHighSurrogate(lastCharacter(cut)) ? cut.substring(0, cut.length() - 1) : cut);
        String candidate = base + ending;
        for (int i = 2; !usedNames.add(candidate.toLowerCase(Locale.ROOT)); i++) {
            candidate = base + " (" + i + ")" + ending;
        }
        return candidate;
    }

    private static char lastCharacter(String text) {
        return text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
    }

    private static String clean(String name) {
        String cleaned = Normalizer.normalize(name, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Co}<>:\"/\\\\|?*]", "_")
                .replaceAll("\\.{2,}", "_")
                .replaceAll("[. ]+$", "")
                .strip();
        String stem = cleaned.contains(".") ? cleaned.substring(0, cleaned.indexOf('.')) : cleaned;
        boolean device = DEVICES.contains(stem.toLowerCase(Locale.ROOT))
                || stem.toLowerCase(Locale.ROOT).matches("(com|lpt)\\d");
        return cleaned.isEmpty() ? "_" : device ? "_" + cleaned : cleaned;
    }
}
