package org.tomes.office.xlsx;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;

/** The text of a number in a cell: a date if the cell displays one, and decimals as displayed: 8.20 and not 8.2. */
final class NumberTexts {

    private static final Pattern FIXED = Pattern.compile("0\\.(0{1,6})");

    private final StylesTable styles;
    private final boolean from1904;

    NumberTexts(StylesTable styles, boolean from1904) {
        this.styles = styles;
        this.from1904 = from1904;
    }

    String text(String stored, String styleNumber) {
        double number;
        try {
            number = Double.parseDouble(stored.strip());
        } catch (NumberFormatException e) {
            return stored;
        }
        if (!Double.isFinite(number)) {
            return stored;
        }
        XSSFCellStyle style = style(styleNumber);
        if (style != null) {
            String format = String.valueOf(style.getDataFormatString());
            if (DateUtil.isADateFormat(style.getDataFormat(), format) && DateUtil.isValidExcelDate(number)) {
                LocalDateTime moment = DateUtil.getLocalDateTime(number, from1904);
                return moment.toLocalTime().toSecondOfDay() == 0 ? moment.toLocalDate().toString() : moment.toString();
            }
            var fixed = FIXED.matcher(format);
            if (fixed.matches()) {
                return BigDecimal.valueOf(number)
                        .setScale(fixed.group(1).length(), RoundingMode.HALF_UP)
                        .toPlainString();
            }
        }
        BigDecimal plain = BigDecimal.valueOf(number).stripTrailingZeros();
        return Math.abs(number) < 1e15 ? plain.toPlainString() : plain.toString();
    }

    private XSSFCellStyle style(String number) {
        int index = number == null || !number.matches("\\d{1,6}") ? 0 : Integer.parseInt(number);
        return styles != null && index < styles.getNumCellStyles() ? styles.getStyleAt(index) : null;
    }
}
