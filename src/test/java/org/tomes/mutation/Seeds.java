package org.tomes.mutation;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.tomes.cost.CostExportFileFixture;
import org.tomes.document.DocumentFormat;
import org.tomes.finding.FindingFixture;
import org.tomes.office.DocumentFixture;
import org.tomes.office.OfficeFormats;
import org.tomes.office.docx.TemplateFixture;
import org.tomes.score.ScoreFixture;
import org.tomes.text.Language;

/**
 * Valid inputs for every reader, created by our own code or for the example company; small, so that damage hits
 * relevant parts.
 */
final class Seeds {

    static final String OPEN_GROUP = """
            {"name":"open",
             "id":"/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/networkSecurityGroups/open",
             "properties":{"securityRules":[
             {"name":"in","properties":{"priority":100,"direction":"Inbound","access":"Allow","protocol":"Tcp",
              "sourceAddressPrefixes":["203.0.113.0/24","Storage"],
              "sourcePortRange":"*","destinationAddressPrefix":"*","destinationPortRanges":["443","8000-8100"]}},
             {"name":"out","properties":{"priority":110,"direction":"Outbound","access":"Deny","protocol":"*",
              "sourceAddressPrefix":"*","sourcePortRange":"*",
              "destinationAddressPrefix":"Internet","destinationPortRange":"25"}}]}}
            """;
    private static final int LARGEST_EXPORT = 12_000;
    private static final List<Mutator> JSON = mostly(JsonMutators.ALL);
    private static final List<Mutator> TABLE = mostly(TableMutators.ALL);

    private Seeds() {
    }

    /** Mostly uses a format's own mutators, and sometimes damage to bytes. */
    private static List<Mutator> mostly(List<Mutator> ways) {
        List<Mutator> all = new ArrayList<>(ways);
        all.addAll(ways);
        all.addAll(ByteMutators.ALL);
        return all;
    }

    private static Seed json(String text) {
        return new Seed("input.json", text.getBytes(StandardCharsets.UTF_8), JSON);
    }

    private static Seed csv(String text) {
        return new Seed("input.csv", text.getBytes(StandardCharsets.UTF_8), TABLE);
    }

    static List<Seed> azure() {
        String all = text("/org/tomes/demo/azure/index.txt");
        return all.lines()
                .map(name -> text("/org/tomes/demo/azure/" + name))
                .filter(text -> text.length() <= LARGEST_EXPORT)
                .map(Seeds::json)
                .toList();
    }

    static List<Seed> networks() {
        return Stream
                .concat(Stream.of(OPEN_GROUP),
                        Stream.of("dev/nsg-list.json", "prod/virtualNetworks.json", "prod/loadBalancers.json",
                                "prod/networkInterfaces.json").map(name -> text("/org/tomes/demo/azure/" + name)))
                .map(Seeds::json)
                .toList();
    }

    static List<Seed> flows() {
        return List.of(csv("direction,protocol,source,sourcePort,destination,destinationPort\nInbound,Tcp,"
                + "203.0.113.7,50000,10.0.0.4,443\n"
                + "Outbound,Udp,10.0.0.4,1,internet,25\nInbound,*,2001:db8::1,0-65535,*,8000-8100\n"));
    }

    static List<Seed> serviceTags() {
        return List.of(json("""
                {"changeNumber":401,"cloud":"Public","values":[
                 {"name":"Sql.WestEurope","id":"Sql.WestEurope","properties":{"changeNumber":3,"region":"westeurope",
                  "platform":"Azure","systemService":"AzureSQL",
                  "addressPrefixes":["20.0.0.0/24","20.1.0.0/16","2603:1020::/32"],"networkFeatures":["API","NSG"]}},
                 {"name":"Storage","id":"Storage","properties":{"addressPrefixes":["52.239.0.0/17","20.60.0.1/32"]}},
                 {"name":"AzureCloud","id":"AzureCloud","properties":{"addressPrefixes":["4.0.0.0/8"]}}]}
                """));
    }

    static List<Seed> scores() {
        String api = "{\"value\":[" + ScoreFixture.apiScore(ScoreFixture.SHOP, "ascScore", 20.5, 41, 12) + ","
                + ScoreFixture.apiControl(ScoreFixture.SHOP, "C1", 2.5, 4) + "]}";
        String logs = """
                {"tables":[{"name":"PrimaryResult","columns":[{"name":"TimeGenerated","type":"datetime"},
                 {"name":"SecureScoresSubscriptionId","type":"string"},
                {"name":"CurrentScore","type":"real"},{"name":"MaxScore","type":"int"},{"name":"PercentageScore",
                 "type":"real"},{"name":"Weight","type":"long"},
                {"name":"IsSnapshot","type":"bool"}],"rows":[["2026-09-01T03:00:00.1234567Z","%s",11.5,40,0.2875,9,
                 true]]}]}
                """.formatted(ScoreFixture.SHOP);
        return List.of(json(api), json(logs),
                csv("date,subscription,current,max,weight\n2026-11-01,Shop,5,40,3\n2026-11-08,Shop,\"12,5\",40,3\n"),
                csv("Datum;Abonnement;Punkte;Maximum;Gewicht\n01.11.2026;Shop;5,5;40;3\n"));
    }

    static List<Seed> bills() {
        String enterprise = CostExportFileFixture.EA
                + CostExportFileFixture.ea("10/01/2026", "Azure Bastion", "Basic", "Basic Gateway", "4.5", "EUR")
                + CostExportFileFixture.ea("11/03/2026", "Key Vault", "", "Operations", "1.2E-05", "EUR");
        String customer = CostExportFileFixture.MCA
                + "i,b,10/05/2026,Security,Standard P1 Node,Microsoft Defender for Cloud,Microsoft Defender for "
                + "Servers," + CostExportFileFixture.SHOP + ",Shop,EUR,USD,4.20,4.61,4.61\n";
        String paid = CostExportFileFixture.PAY_AS_YOU_GO + CostExportFileFixture.SHOP
                + ",rg,2026-10-05,Azure Bastion,Basic,Basic Gateway,12,3.4,EUR\n";
        String focus = "BilledCost,BillingCurrency,ChargePeriodStart,EffectiveCost,ServiceName,SubAccountId,"
                + "SubAccountName,x_SkuMeterCategory\n"
                + "4.5,EUR,2026-10-01T00:00:00Z,4.4,Azure Bastion,/subscriptions/" + CostExportFileFixture.SHOP
                + ",Shop,Azure Bastion\n";
        return Stream.of(enterprise, customer, paid, focus)
                .flatMap(bill -> Stream.of(csv(bill),
                        new Seed("bill.csv.gz", GzipMutators.packed(bill.getBytes(StandardCharsets.UTF_8)),
                                GzipMutators.ALL)))
                .toList();
    }

    static List<Seed> reports() {
        String vault = FindingFixture.vaultId("kv-a");
        String prowler = "AUTH_METHOD;TIMESTAMP;PROVIDER;CHECK_ID;CHECK_TITLE;STATUS;STATUS_EXTENDED;MUTED;SEVERITY;"
                + "RESOURCE_TYPE;RESOURCE_UID;RESOURCE_NAME;"
                + "RISK;REMEDIATION_RECOMMENDATION_TEXT;REMEDIATION_RECOMMENDATION_URL\ncli;2026-11-24 "
                + "09:00:00.123456;azure;keyvault_key_rotation_enabled;Keys rotate;"
                + "FAIL;\"Seen; so\";False;critical;Microsoft.KeyVault/vaults;" + vault
                + ";kv;risk;Do it;https://example.org/do\n"
                + "cli;2026-11-24 09:00:01;azure;keyvault_recoverable;Recoverable;PASS;fine;True;low;"
                + "Microsoft.KeyVault/vaults;" + vault + ";kv;;;\n";
        String defender = "exportedTimestamp,subscriptionId,resourceType,resourceName,resourceId,recommendationId,"
                + "recommendationName,recommendationDisplayName,"
                + "description,remediationSteps,severity,state,azurePortalRecommendationLink\n2026-11-24T09:00:00Z,"
                + "s,Microsoft.KeyVault/vaults,kv-a," + vault
                + ",id,Key vaults should have purge protection enabled,Key vaults should have purge protection "
                + "enabled,\"What, and why\",Steps,Medium,Unhealthy," + "portal.azure.com/x\n";
        String ocsf = "[{'metadata':{'event_code':'keyvault_key_rotation_enabled'},'severity':'High',"
                + "'status_code':'FAIL','status_detail':'No rotation',"
                + "'finding_info':{'title':'Keys rotate','desc':'d','created_time':1764000000},"
                + "'remediation':{'desc':'Rotate','references':['https://e.org']}," + "'resources':[{'uid':'" + vault
                + "','name':'kv-a','type':'AzureKeyVault'}],'time':1764000000},"
                + "{'finding':{'title':'Old title','desc':'d','type':'keyvault_old','remediation':{'desc':'Do it',"
                + "'kb_articles':[]}},'status':'Failure',"
                + "'severity':'Low','resources':[{'uid':'arn:aws:s3:::bucket','name':'bucket'}]}]";
        return List.of(csv(prowler), csv(defender), json(ocsf.replace('\'', '"')));
    }

    static List<Seed> measureTables() {
        return List.of(new Seed("measures.csv", SeededRegister.made().csv(), TABLE),
                csv("Nr.;Maßnahme;Beschreibung;Verantwortlich;Status;Fällig am;Controls\nM-1;Zugang;\"Zwei; "
                        + "Zeilen\nhier\";Ada;umgesetzt;31.12.2026;A.8.20, A.5.33\n"
                        + "M-2;Sicherung;;Grace;geplant;2027-01-15;A.8.13\n"));
    }

    static List<Seed> workbooks() {
        return List.of(new Seed("measures.xlsx", SeededRegister.made().workbook(), ZipMutators.ALL),
                new Seed("book.xlsx", Workbooks.withAllKindsOfCells(), ZipMutators.ALL));
    }

    static List<Seed> templates() {
        return List.of(template(() -> TemplateFixture.german().file()), template(Workbooks::wordFile), template(() -> {
            ByteArrayOutputStream own = new ByteArrayOutputStream();
            OfficeFormats.all().get(DocumentFormat.DOCX).write(DocumentFixture.everything(Language.EN), own);
            return own.toByteArray();
        }));
    }

    private interface Making {

        byte[] make() throws IOException;
    }

    private static Seed template(Making making) {
        return new Seed("template.docx", made(making), ZipMutators.ALL);
    }

    static List<Seed> logos() {
        BufferedImage picture = new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB);
        picture.createGraphics().fillRect(5, 5, 30, 20);
        picture.setRGB(40, 30, Color.RED.getRGB());
        BufferedImage clear = new BufferedImage(50, 30, BufferedImage.TYPE_INT_ARGB);
        clear.setRGB(10, 10, Color.BLUE.getRGB());
        return List.of(new Seed("logo.png", written(picture, "png"), PictureMutators.PNG),
                new Seed("logo.png", written(clear, "png"), PictureMutators.PNG),
                new Seed("logo.jpg", written(picture, "jpg"), PictureMutators.JPEG),
                new Seed("logo.jpg", turned(written(picture, "jpg")), PictureMutators.JPEG));
    }

    private static byte[] written(BufferedImage picture, String format) {
        return made(() -> {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(picture, format, bytes);
            return bytes.toByteArray();
        });
    }

    /** Returns the picture as from a camera held upright: with an Exif segment with one entry. */
    private static byte[] turned(byte[] jpeg) {
        byte[] exif = HexFormat.of()
                .parseHex("ffe1" + "0022" + "457869660000" + "4d4d002a" + "00000008" + "0001" + "01120003" + "00000001"
                        + "00060000" + "00000000");
        return ByteMutators.join(Arrays.copyOf(jpeg, 2), exif, Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    static List<Seed> sections() {
        List<Mutator> ways = new ArrayList<>(mostly(TableMutators.ALL));
        ways.addAll(LineMutators.ALL);
        return Stream.of("purpose", "secrets", "applicability")
                .map(name -> text("/org/tomes/document/suggestion/cloud-security-policy/" + name + "_en.md"))
                .map(text -> new Seed("section.md", text.getBytes(StandardCharsets.UTF_8), ways))
                .toList();
    }

    static List<Seed> settings() {
        return List.of(new Seed("settings.json", SeededRegister.made().settings(), JsonMutators.ALL));
    }

    static List<Seed> registers() {
        return List.of(new Seed("r.mv.db", SeededRegister.made().plain(), PageMutators.ALL));
    }

    static List<Seed> encryptedRegisters() {
        return List.of(new Seed("r.mv.db", SeededRegister.made().encrypted(), PageMutators.ALL));
    }

    static List<Seed> backups() {
        return List.of(new Seed("b.mv.db", SeededRegister.made().plain(), PageMutators.ALL),
                new Seed("b.sql", SeededRegister.made().script(), LineMutators.ALL));
    }

    private static String text(String resource) {
        return new String(made(() -> {
            try (InputStream in = Objects.requireNonNull(Seeds.class.getResourceAsStream(resource), resource)) {
                return in.readAllBytes();
            }
        }), StandardCharsets.UTF_8).lines().collect(Collectors.joining("\n", "", "\n"));
    }

    private static byte[] made(Making making) {
        try {
            return making.make();
        } catch (IOException e) {
            throw new UncheckedIOException("memory and class path never fail", e);
        }
    }
}
