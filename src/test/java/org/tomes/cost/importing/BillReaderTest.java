package org.tomes.cost.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.tomes.cost.CostExportFileFixture.CLOCK;
import static org.tomes.cost.CostExportFileFixture.EA;
import static org.tomes.cost.CostExportFileFixture.MCA;
import static org.tomes.cost.CostExportFileFixture.PAY_AS_YOU_GO;
import static org.tomes.cost.CostExportFileFixture.SHOP;
import static org.tomes.cost.CostExportFileFixture.bill;
import static org.tomes.cost.CostExportFileFixture.ea;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tomes.cost.CostAmount;
import org.tomes.cost.CostExportFile;
import org.tomes.cost.CostKind;
import org.tomes.cost.MonthlyBill;
import org.tomes.cost.SecurityService;
import org.tomes.problem.Problem;
import org.tomes.text.Language;
import org.tomes.text.Texts;

class BillReaderTest {

    private static List<MonthlyBill> read(CostExportFile bill) {
        return new BillReader(CLOCK).read(bill, Optional.empty(), () -> false);
    }

    private static List<MonthlyBill> read(String text) {
        return read(bill("bill.csv", text));
    }

    private static String refused(CostExportFile bill) {
        try {
            read(bill);
        } catch (Problem problem) {
            return Texts.in(Language.EN).get(problem.sentence());
        }
        throw new AssertionError("was read");
    }

    private static CostAmount amount(SecurityService service, String item, String currency, String amount) {
        return new CostAmount(service, item, currency, new BigDecimal(amount));
    }

    @Test
    void enterpriseAgreementIsReadByMonthAndService() {
        List<MonthlyBill> months = read(EA + ea("10/01/2026", "Azure Bastion", "Basic", "Basic Gateway", "4.5", "EUR")
                + ea("10/31/2026", "Azure Bastion", "Basic", "Basic Gateway", "4.56", "EUR")
                + ea("10/02/2026", "Virtual Machines", "D2", "D2 v5", "100", "EUR")
                + ea("11/03/2026", "Key Vault", "", "Operations", "1.2E-05", "EUR"));

        assertThat(months)
                .extracting(MonthlyBill::month, MonthlyBill::subscription, MonthlyBill::subscriptionName,
                        MonthlyBill::kind, MonthlyBill::firstDay, MonthlyBill::lastDay, MonthlyBill::coversWholeMonth)
                .containsExactly(
                        tuple(YearMonth.of(2026, 10), SHOP, "Shop", CostKind.ACTUAL, LocalDate.of(2026, 10, 1),
                                LocalDate.of(2026, 10, 31), true),
                        tuple(YearMonth.of(2026, 11), SHOP, "Shop", CostKind.ACTUAL, LocalDate.of(2026, 11, 1),
                                LocalDate.of(2026, 11, 3), false));
        assertThat(months.getFirst().amounts()).containsExactly(
                amount(SecurityService.BASTION, "Basic: Basic Gateway", "EUR", "9.06"),
                amount(SecurityService.OTHER, "", "EUR", "100"));
        assertThat(months.getLast().amounts())
                .containsExactly(amount(SecurityService.KEY_VAULT, "Operations", "EUR", "0.000012"));
    }

    /**
     * Microsoft Learn, "Enterprise Agreement cost and usage details file schema": a purchase may belong to no
     * subscription.
     */
    @Test
    void subscriptionWithoutAChargeOnTheLastDaysIsCoveredLikeTheOthersOfTheExport() {
        String purchase = ea("10/20/2026", "Virtual Machines", "", "Reserved", "700", "EUR").replace(SHOP, "")
                .replace("Shop", "");

        assertThat(read(EA + ea("10/01/2026", "Backup", "", "a", "1", "EUR")
                + ea("10/31/2026", "Backup", "", "a", "1", "EUR") + purchase))
                .extracting(MonthlyBill::subscription, MonthlyBill::firstDay, MonthlyBill::lastDay,
                        MonthlyBill::coversWholeMonth)
                .containsExactly(tuple("", LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31), true),
                        tuple(SHOP, LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31), true));
    }

    @Test
    void exportThatStartsWithinAMonthIsIncomplete() {
        assertThat(read(
                EA + ea("10/15/2026", "Backup", "", "a", "1", "EUR") + ea("10/31/2026", "Backup", "", "a", "1", "EUR")))
                .singleElement()
                .satisfies(month -> {
                    assertThat(month.coversWholeMonth()).isFalse();
                    assertThat(month.days()).isEqualTo(17);
                });
    }

    @Test
    void chargeDatedInTheFutureCoversNoDays() {
        assertThat(read(
                EA + ea("11/01/2026", "Backup", "", "a", "1", "EUR") + ea("11/30/2026", "Backup", "", "a", "1", "EUR")))
                .singleElement()
                .satisfies(month -> assertThat(month.lastDay()).isEqualTo(LocalDate.of(2026, 11, 25)));
    }

    @Test
    void customerAgreementIsReadOnlyInItsBillingCurrency() {
        List<MonthlyBill> months = read(MCA + "i,b,10/05/2026,Security,Standard P1 Node,Microsoft Defender for Cloud,"
                + "Microsoft Defender for Servers,%s,Shop,EUR,USD,4.20,4.61,4.61%n"
                        .formatted(SHOP.toUpperCase(Locale.ROOT)));

        assertThat(months).singleElement().satisfies(month -> {
            assertThat(month.subscription()).isEqualTo(SHOP);
            assertThat(month.amounts()).containsExactly(
                    amount(SecurityService.DEFENDER, "Microsoft Defender for Servers: Standard P1 Node", "EUR", "4.2"));
        });
    }

    @Test
    void payAsYouGoIsReadWithTheDaysThatHaveATime() {
        assertThat(read(PAY_AS_YOU_GO + SHOP
                + ",rg,2026-10-07T00:00:00,Log Analytics,Pay-as-you-go,Data Ingestion,2,5.98,USD\n")).singleElement()
                .satisfies(month -> {
                    assertThat(month.firstDay()).isEqualTo(LocalDate.of(2026, 10, 7));
                    assertThat(month.security()).containsExactly(
                            amount(SecurityService.LOG_ANALYTICS, "Pay-as-you-go: Data Ingestion", "USD", "5.98"));
                });
    }

    @Test
    void focusExportGivesActualAndAmortizedCosts() {
        assertThat(read(
                "BilledCost,BillingCurrency,ChargePeriodStart,EffectiveCost,ServiceName,SubAccountId,SubAccountName,x_SkuMeterCategory\n"
                        + "0,EUR,2026-10-01T00:00:00Z,3.3,Azure Bastion,/subscriptions/" + SHOP
                        + ",Shop,Azure Bastion\n"))
                .extracting(MonthlyBill::kind, month -> month.amounts().getFirst().amount())
                .containsExactly(tuple(CostKind.ACTUAL, new BigDecimal("0.000000")),
                        tuple(CostKind.AMORTIZED, new BigDecimal("3.300000")));
    }

    /** Microsoft Learn, "FOCUS cost and usage details file schema": the file contains actual and amortised costs. */
    @ParameterizedTest
    @ValueSource(strings = {"focus.csv", "amortized-focus.csv"})
    void focusIsNotCountedTwiceRegardlessOfItsName(String name) {
        CostExportFile bill = bill(name,
                "BilledCost,BillingCurrency,ChargePeriodStart,EffectiveCost,ServiceName,SubAccountId\n"
                        + "10,EUR,2026-10-01T00:00:00Z,3,Azure Bastion,/subscriptions/" + SHOP + "\n");

        assertThat(read(bill)).extracting(MonthlyBill::kind, month -> month.amounts().getFirst().amount().intValue())
                .containsExactly(tuple(CostKind.ACTUAL, 10), tuple(CostKind.AMORTIZED, 3));
    }

    @Test
    void costAnalysisDownloadHasNoSubscription() {
        assertThat(
                read("UsageDate,ServiceName,CostUSD,Cost,Currency\n20261003,Microsoft Defender for Cloud,9,8.25,EUR\n"))
                .singleElement()
                .satisfies(month -> {
                    assertThat(month.subscription()).isEmpty();
                    assertThat(month.amounts()).containsExactly(amount(SecurityService.DEFENDER, "", "EUR", "8.25"));
                });
    }

    @Test
    void monthGivenWithoutDaysIsComplete() {
        assertThat(read(
                "BillingMonth,MeterCategory,PreTaxCost,Currency\n2026-09-01T00:00:00,Backup,12,EUR\n2026-11-01T00:00:00,Backup,9,EUR\n"))
                .extracting(MonthlyBill::lastDay)
                .containsExactly(LocalDate.of(2026, 9, 30), LocalDate.of(2026, 11, 24));
    }

    @Test
    void currenciesAreNotMixed() {
        assertThat(read(EA + ea("10/01/2026", "Backup", "", "a", "1", "EUR")
                + ea("10/02/2026", "Backup", "", "a", "1", "USD") + ea("10/03/2026", "Backup", "", "a", "2", "usd"))
                .getFirst()
                .amounts()).containsExactly(amount(SecurityService.BACKUP, "a", "EUR", "1"),
                        amount(SecurityService.BACKUP, "a", "USD", "3"));
    }

    @ParameterizedTest
    @CsvSource({"10/11/2026,2026-10-11", "2026-10-11,2026-10-11", "20261011,2026-10-11", "11.10.2026,2026-10-11",
        "2026-10-11T23:00:00Z,2026-10-11", "10/11/2026 00:00:00,2026-10-11"})
    void daysAreReadInEveryFormat(String written, LocalDate day) {
        assertThat(read(EA + ea(written, "Backup", "", "a", "1", "EUR")).getFirst().firstDay()).isEqualTo(day);
    }

    @Test
    void dayAfterTheTwelfthProvesThatDaysComeFirst() {
        assertThat(read(
                EA + ea("05/10/2026", "Backup", "", "a", "1", "EUR") + ea("13/10/2026", "Backup", "", "a", "1", "EUR")))
                .extracting(MonthlyBill::firstDay, MonthlyBill::lastDay)
                .containsExactly(tuple(LocalDate.of(2026, 10, 5), LocalDate.of(2026, 10, 13)));
    }

    @Test
    void germanSpreadsheetIsReadWithItsDecimalComma() {
        assertThat(read("SubscriptionId;Date;MeterCategory;MeterName;CostInBillingCurrency;BillingCurrencyCode\n" + SHOP
                + ";24.10.2026;Key Vault;Vorgänge;1.234,5;EUR\n" + SHOP + ";25.10.2026;Key Vault;Vorgänge;0,25;EUR\n")
                .getFirst()
                .amounts()).containsExactly(amount(SecurityService.KEY_VAULT, "Vorgänge", "EUR", "1234.75"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252"})
    void fileIsReadInItsEncoding(String charset) {
        String text = EA + ea("10/01/2026", "Backup", "", "Größe", "1", "EUR");

        assertThat(read(bill("b", List.of(text.getBytes(Charset.forName(charset))))).getFirst()
                .amounts()
                .getFirst()
                .item()).isEqualTo("Größe");
        assertThat(read(bill("b", List.of(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8)))).getFirst()
                .amounts()
                .getFirst()
                .item()).isEqualTo("Größe");
        assertThat(read(bill("b", List.of(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE)))).getFirst()
                .amounts()
                .getFirst()
                .item()).isEqualTo("Größe");
    }

    @Test
    void compressedFileIsRead() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write((EA + ea("10/01/2026", "Backup", "", "a", "1", "EUR")).getBytes(StandardCharsets.UTF_8));
        }

        assertThat(read(bill("b.csv.gz", List.of(packed.toByteArray())))).hasSize(1);
    }

    @Test
    void partsAreAddedUp() {
        assertThat(read(bill("export", EA + ea("10/01/2026", "Backup", "", "a", "1", "EUR"),
                EA + ea("10/02/2026", "Backup", "", "a", "2", "EUR"))).getFirst().amounts())
                .containsExactly(amount(SecurityService.BACKUP, "a", "EUR", "3"));
    }

    @Test
    void nameIndicatesAnAmortizedBill() {
        CostExportFile bill = bill("AmortizedCost_2026.csv", EA + ea("10/01/2026", "Backup", "", "a", "1", "EUR"));

        assertThat(read(bill).getFirst().kind()).isEqualTo(CostKind.AMORTIZED);
        assertThat(new BillReader(CLOCK).read(bill, Optional.of(CostKind.ACTUAL), () -> false).getFirst().kind())
                .isEqualTo(CostKind.ACTUAL);
    }

    @ParameterizedTest
    @CsvSource({"31/31/2026,EUR,1,“31/31/2026” is not a billing date", "soon,EUR,1,Row 3: “soon” is not a billing date",
        "10/01/2026,€,1,Row 3: “€” is not a currency code", "10/01/2026,EUR,1x,Row 3: “1x” is not an amount",
        "10/01/2026,EUR,'',Row 3: “” is not an amount", "10/01/2026,EUR,NaN,Row 3: “NaN” is not an amount",
        "10/01/2027,EUR,1,in the future", "10/01/1999,EUR,1,before the start of Azure",
        "'10/01/2026',EUR,1e99,Row 3: “1e99” is not an amount"})
    void billWithOneInvalidRowIsRejected(String day, String currency, String cost, String sentence) {
        assertThat(refused(bill("b",
                EA + ea("10/01/2026", "Backup", "", "a", "1", "EUR") + ea(day, "Backup", "", "a", cost, currency))))
                .contains(sentence);
    }

    @Test
    void otherFilesAreRejectedAsNotABill() {
        assertThat(refused(bill("b", ""))).contains("empty");
        assertThat(refused(bill("b", "a,b\n1,2\n")))
                .contains("Date, CostInBillingCurrency, BillingCurrency, MeterCategory");
        assertThat(refused(bill("b", "PAR1 and more"))).contains("Parquet");
        assertThat(refused(new CostExportFile("b", "b", List.of(() -> {
            throw new IOException("gone");
        })))).contains("cannot be read");
        assertThat(refused(bill("b", EA + "\"" + "x".repeat(5_000_000)))).contains("Row 2 does not end");
    }

    @Test
    void readingEndsWhenItIsCancelled() {
        CostExportFile bill = bill("b", EA + ea("10/01/2026", "Backup", "", "a", "1", "EUR").repeat(1_500));

        assertThatThrownBy(() -> new BillReader(CLOCK).read(bill, Optional.empty(), () -> true))
                .isInstanceOf(CancellationException.class);
    }

    /** No cent is lost, regardless of how rows are distributed and ordered. */
    @Test
    void sumsMatchTheRows() {
        Random random = new Random(20261124);
        StringBuilder rows = new StringBuilder(EA);
        BigDecimal security = BigDecimal.ZERO;
        BigDecimal all = BigDecimal.ZERO;
        for (int i = 0; i < 2_000; i++) {
            BigDecimal cost = BigDecimal.valueOf(random.nextLong(-9_999_999, 99_999_999), 6);
            boolean counts = random.nextBoolean();
            rows.append(ea("%02d/%02d/2026".formatted(1 + random.nextInt(10), 1 + random.nextInt(28)),
                    counts ? List.of("Sentinel", "Backup", "Security Center").get(random.nextInt(3)) : "Storage",
                    "s" + random.nextInt(4), "m", cost.toPlainString(), "EUR"));
            all = all.add(cost);
            security = counts ? security.add(cost) : security;
        }

        List<MonthlyBill> months = read(rows.toString());

        assertThat(months.stream()
                .flatMap(month -> month.amounts().stream())
                .map(CostAmount::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo(all);
        assertThat(months.stream()
                .flatMap(month -> month.security().stream())
                .map(CostAmount::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo(security);
    }
}
