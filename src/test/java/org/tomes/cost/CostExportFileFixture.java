package org.tomes.cost;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** Bills in the layouts of Azure. */
public final class CostExportFileFixture {

    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneId.of("Europe/Berlin"));
    public static final String SHOP = "11111111-aaaa-4000-8000-000000000001";

    /** Returns the layout of an enterprise agreement, with its capitals and the day after the month. */
    public static final String EA = "InvoiceSectionName,SubscriptionId,SubscriptionName,ResourceGroup,Date,ProductName,MeterCategory,"
            + "MeterSubCategory,MeterName,Quantity,CostInBillingCurrency,BillingCurrencyCode,ChargeType\n";
    /** Returns the layout of a Microsoft customer agreement. */
    public static final String MCA = "invoiceId,billingAccountId,date,serviceFamily,meterName,meterCategory,meterSubCategory,SubscriptionId,"
            + "subscriptionName,billingCurrency,pricingCurrency,costInBillingCurrency,costInPricingCurrency,costInUsd\n";
    /** Returns the layout of pay-as-you-go subscriptions. */
    public static final String PAY_AS_YOU_GO = "SubscriptionGuid,ResourceGroup,UsageDateTime,MeterCategory,MeterSubcategory,MeterName,"
            + "UsageQuantity,PreTaxCost,Currency\n";

    private CostExportFileFixture() {
    }

    public static String ea(String day, String category, String sub, String meter, String cost, String currency) {
        return "IT,%s,Shop,rg,%s,\"A product, as named\",%s,%s,%s,1,%s,%s,Usage%n".formatted(SHOP, day, category, sub,
                meter, cost, currency);
    }

    public static CostExportFile bill(String name, String... parts) {
        return bill(name, Stream.of(parts).map(text -> text.getBytes(StandardCharsets.UTF_8)).toList());
    }

    public static CostExportFile bill(String name, List<byte[]> parts) {
        return new CostExportFile(name, "/bills/" + name,
                parts.stream().<CostExportFile.Part>map(bytes -> () -> new ByteArrayInputStream(bytes)).toList());
    }
}
