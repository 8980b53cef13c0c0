package org.tomes.document.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tomes.catalogue.Article32Objective;
import org.tomes.catalogue.ControlId;
import org.tomes.check.CheckCriteria;
import org.tomes.check.RuleValueTexts;
import org.tomes.check.ScoreAgainstTarget;
import org.tomes.document.DocumentKind;
import org.tomes.document.compose.DocumentMetadata;
import org.tomes.document.compose.PersonAndRoleNames;
import org.tomes.document.statement.EvaluationBasis;
import org.tomes.document.statement.Remediations;
import org.tomes.document.statement.StatementResults;
import org.tomes.evidence.RecordsWithEvidence;
import org.tomes.finding.FindingDeadlines;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.Snapshot;
import org.tomes.inventory.SnapshotId;
import org.tomes.inventory.SnapshotSource;
import org.tomes.inventory.importing.DataOrigin;
import org.tomes.inventory.importing.UnreadEntry;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.ledger.ChainHead;
import org.tomes.measure.ControlLink;
import org.tomes.measure.ControlLinkKind;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureBuilder;
import org.tomes.measure.MeasureStatus;
import org.tomes.nsg.segment.Zone;
import org.tomes.parameter.ParameterValues;
import org.tomes.people.Assignee;
import org.tomes.people.Duty;
import org.tomes.people.Person;
import org.tomes.people.RaciAssignment;
import org.tomes.people.Responsibility;
import org.tomes.people.Role;
import org.tomes.people.RoleId;
import org.tomes.people.TopicId;
import org.tomes.score.ScoreModel;
import org.tomes.score.ScoreSample;
import org.tomes.score.ScoreSource;
import org.tomes.score.ScoreTarget;
import org.tomes.score.trend.ScoreTrend;
import org.tomes.settings.CompanyProfile;
import org.tomes.text.Message;

/** A small company with one of each element of the policy. */
public final class PolicyDataFixture {

    static final Person ANNA = Person.ofName("Anna Berg");
    static final Person JAN = Person.ofName("Jan Ott");
    static final Role CLOUD = new Role(RoleId.random(), "Cloud-Administration", List.of(JAN.id()), 1);
    private static final RuleValueTexts VALUES = new RuleValueTexts(CheckCriteria.initial());
    private static final String SUB = "/subscriptions/11111111-2222-3333-4444-555555555555";
    private static final String NET = SUB + "/resourceGroups/rg-net/providers/Microsoft.Network/";

    private PolicyDataFixture() {
    }

    public static PolicyData withoutSnapshot() {
        return facts(Optional.empty());
    }

    static PolicyData withSnapshot(Resource... resources) {
        return facts(Optional.of(inventory(resources)), score("2026-10-20", 20), score("2026-11-20", 25));
    }

    static PolicyData empty() {
        return new PolicyData(
                imprint(new ChainHead(0, "0".repeat(64)), CompanyProfile.empty(), Optional.empty(), Optional.empty()),
                List.of(), List.of(), new PersonAndRoleNames(List.of(), List.of()), basis(Optional.empty()), trend(),
                Optional.empty(), VALUES, List.of());
    }

    private static EvaluationBasis basis(Optional<Inventory> inventory) {
        return new EvaluationBasis(inventory, List.of(), new StatementResults(List.of()),
                Remediations.of(List.of(), List.of(), List.of(), List.of(), () -> inventory,
                        new FindingDeadlines(ParameterValues.initial(), ZoneOffset.UTC), List.of()),
                List.of(), new RecordsWithEvidence(List.of()));
    }

    private static PolicyData facts(Optional<Inventory> inventory, ScoreSample... samples) {
        Responsibility groups = new Responsibility(TopicId.random(), "nsg", "", 0,
                List.of(new RaciAssignment(new Assignee.OfRole(CLOUD.id()), Duty.RESPONSIBLE),
                        new RaciAssignment(new Assignee.OfPerson(ANNA.id()), Duty.ACCOUNTABLE)),
                1);
        Responsibility vaults = new Responsibility(TopicId.random(), "key-vault", "Tresore", 1,
                List.of(new RaciAssignment(new Assignee.OfPerson(JAN.id()), Duty.RESPONSIBLE)), 1);
        CompanyProfile company = new CompanyProfile("Muster", "GmbH", "", "", "", "", 12,
                "Erster Absatz.\n\nZweiter Absatz.", "", "", Optional.of(ANNA.id()), Optional.empty(), Optional.empty(),
                1);
        return new PolicyData(
                imprint(new ChainHead(1234, "a".repeat(64)), company, Optional.of(ANNA.name()), inventory), measures(),
                List.of(groups, vaults), new PersonAndRoleNames(List.of(ANNA, JAN), List.of(CLOUD)), basis(inventory),
                trend(samples), Optional.of(new ScoreTarget(0.7, 0.5, 1)),
                new RuleValueTexts(CheckCriteria.initial().withScoreGoal(Optional.of(new ScoreAgainstTarget(0.7)))),
                inventory.isEmpty() ? List.of()
                        : List.of(new PlannedSubnet("vnet-prod", "web", Optional.of(Zone.FRONTEND))));
    }

    private static DocumentMetadata imprint(ChainHead head, CompanyProfile company, Optional<String> author,
            Optional<Inventory> inventory) {
        return new DocumentMetadata(DocumentKind.CLOUD_SECURITY_POLICY, Instant.parse("2026-11-24T10:00:00Z"),
                ZoneId.of("Europe/Berlin"), head, company, author, Optional.empty(), false,
                inventory.map(Inventory::snapshot), Optional.empty(), author, Optional.empty());
    }

    private static ScoreTrend trend(ScoreSample... samples) {
        return ScoreTrend.of(List.of(samples), ScoreModel.CLASSIC, ZoneOffset.UTC);
    }

    private static ScoreSample score(String day, double points) {
        return new ScoreSample("11111111-2222-3333-4444-555555555555", "Produktion", ScoreModel.CLASSIC,
                ScoreSample.DEFAULT_NAME, Instant.parse(day + "T06:00:00Z"), points, 40, 10, ScoreSource.API);
    }

    private static List<Measure> measures() {
        return List.of(
                new MeasureBuilder().code("TOM-001")
                        .title("Netze trennen")
                        .target("Niemand springt von Netz zu Netz.")
                        .implementation("Subnetze mit eigenen Gruppen :: geprüft 'vierteljährlich' {0}")
                        .scope("Alle Abonnements")
                        .status(MeasureStatus.IMPLEMENTED)
                        .owner(Optional.of(JAN.id()))
                        .deputy(Optional.of(ANNA.id()))
                        .done(Optional.of(LocalDate.of(2026, 3, 1)))
                        .goals(Set.of(Article32Objective.CONFIDENTIALITY))
                        .controls(List.of(new ControlLink(ControlId.of("A.8.20"), ControlLinkKind.DIRECT),
                                new ControlLink(ControlId.of("A.8.22"), ControlLinkKind.SUPPORTING)))
                        .build(),
                new MeasureBuilder().code("TOM-002").title("Schulung").build(),
                new MeasureBuilder().code("TOM-003")
                        .title("Altes Verfahren")
                        .status(MeasureStatus.RETIRED)
                        .retiredReason("abgelöst")
                        .build());
    }

    private static Inventory inventory(Resource... resources) {
        TreeMap<ResourceType, Integer> counts = Arrays.stream(resources)
                .collect(Collectors.toMap(Resource::type, resource -> 1, Integer::sum, TreeMap::new));
        counts.put(ResourceType.LOCK, 0);
        Instant captured = Instant.parse("2026-11-20T08:30:00Z");
        return new Inventory(new Snapshot(SnapshotId.random(), 3, "", captured, captured, SnapshotSource.FILES,
                List.of(new DataOrigin("nsg.json", captured, 10, "b".repeat(64), resources.length)), counts,
                List.of(new UnreadEntry("broken.json", "", Message.of("document.format.unknown"))), "c".repeat(64)),
                List.of(resources));
    }

    static Resource group() {
        return resource(NET + "networkSecurityGroups/nsg-web",
                """
                        {"properties":{"securityRules":[
                        {"name":"allow-web","properties":{"priority":200,"direction":"Inbound","access":"Allow","protocol":"tcp",
                         "sourceAddressPrefix":"Internet","sourcePortRange":"*","destinationAddressPrefixes":["10.0.1.0/24","10.0.2.0/24"],
                         "destinationPortRanges":["80","443"]}},
                        {"name":"deny-rdp","properties":{"priority":100,"direction":"Inbound","access":"Deny","protocol":"*",
                         "sourceAddressPrefix":"*","sourcePortRange":"1024-2048","destinationAddressPrefix":"*","destinationPortRange":"3389"}}],
                        "defaultSecurityRules":[
                        {"name":"DenyAllInBound","properties":{"priority":65500,"direction":"Inbound","access":"Deny","protocol":"*",
                         "sourceAddressPrefix":"*","sourcePortRange":"*","destinationAddressPrefix":"*","destinationPortRange":"*"}},
                        {"name":"DenyAllOutBound","properties":{"priority":65500,"direction":"Outbound","access":"Deny","protocol":"*",
                         "sourceAddressPrefix":"*","sourcePortRange":"*","destinationAddressPrefix":"*","destinationPortRange":"*"}}]}}""");
    }

    static Resource network() {
        return resource(NET + "virtualNetworks/vnet-prod",
                """
                        {"properties":{"addressSpace":{"addressPrefixes":["10.0.0.0/16"]},"subnets":[
                        {"name":"web","properties":{"addressPrefix":"10.0.1.0/24","networkSecurityGroup":{"id":"%snetworkSecurityGroups/nsg-web"}}},
                        {"name":"open","properties":{"addressPrefix":"10.0.9.0/24"}}]}}"""
                        .formatted(NET));
    }

    static Resource vault(String properties) {
        return resource(SUB + "/resourceGroups/rg-sec/providers/Microsoft.KeyVault/vaults/kv-prod",
                "{\"properties\":" + properties + "}");
    }

    private static Resource resource(String id, String json) {
        ResourceId parsed = ResourceId.parse(id).orElseThrow();
        return Resource.of(parsed, parsed.type().orElseThrow(), parsed.name(), "germanywestcentral", Map.of(), true,
                json);
    }
}
