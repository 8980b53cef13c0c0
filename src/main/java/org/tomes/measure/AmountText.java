package org.tomes.measure;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;

/** Amounts as entered by people: {@code 1.200,50} in German, {@code 1,200.50} in English, {@code 1200.5} in both. */
public final class AmountText {

    private AmountText() {
    }

    /**
     * @param locale locale whose thousands and decimal separators are tried first
     * @return empty for an empty text
     * @throws Problem if the text is not a number
     */
    public static Optional<BigDecimal> parse(String input, Locale locale) {
        String text = input.strip().replaceAll("(?i)[\\s\u00a0\u202f]|€|eur(o)?$", "");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
        char thousands = symbols.getDecimalSeparator() == ',' ? '.' : ',';
        String group = Pattern.quote(String.valueOf(thousands));
        String grouped = text.matches("-?\\d{1,3}(" + group + "\\d{3})+([.,]\\d+)?")
                ? text.replaceAll(group + "(?=\\d{3}(\\D|$))", "")
                : text;
        if (!grouped.matches("-?\\d{1,15}([.,]\\d{1,6})?")) {
            throw new Problem(ProblemKind.USAGE, Message.of("measure.notANumber", input.strip()));
        }
        return Optional.of(new BigDecimal(grouped.replace(',', '.')));
    }

    /** Formats with the locale's decimal separator and without thousands separators. */
    public static String format(Optional<BigDecimal> amount, Locale locale) {
        return amount.map(BigDecimal::toPlainString)
                .map(plain -> plain.replace('.', DecimalFormatSymbols.getInstance(locale).getDecimalSeparator()))
                .orElse("");
    }
}
