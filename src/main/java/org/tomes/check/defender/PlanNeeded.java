package org.tomes.check.defender;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.check.Assessment;
import org.tomes.check.CheckContext;
import org.tomes.check.CheckOutcome;
import org.tomes.check.CheckedResource;
import org.tomes.check.CollectedSubscription;
import org.tomes.check.NameAbbreviation;
import org.tomes.check.RequiredLists;
import org.tomes.check.Severity;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.DefenderPlan;
import org.tomes.parameter.Parameter;
import org.tomes.text.Message;

/** Checks that a plan is on if there are resources that it protects, and off if there are none. */
final class PlanNeeded extends PlanCheck {

    private static final int NAMED = 5;
    /** Extension that scans images of container registries for vulnerabilities. */
    private static final String REGISTRY_SCANNING = "ContainerRegistriesVulnerabilityAssessments";
    private static final String MALWARE_SCANNING = "OnUploadMalwareScanning";

    /** Names of plan levels that affect the result; from Microsoft's REST reference, "Pricings - Update". */
    private static final Map<DefenderPlanType, Set<String>> LEVELS = Map.of(DefenderPlanType.VIRTUAL_MACHINES,
            Set.of("P1", "P2"), DefenderPlanType.STORAGE_ACCOUNTS,
            Set.of("DEFENDERFORSTORAGEV2", "PERSTORAGEACCOUNT", "PERTRANSACTION"));

    private final DefenderPlanType plan;

    PlanNeeded(DefenderPlanType plan) {
        super("check.defender.plan", plan.apiName(), plan.severity(), plan.controls());
        this.plan = plan;
    }

    @Override
    public boolean isDecidedBy(ResourceType type) {
        return type.equals(ResourceType.DEFENDER_PLAN) || plan.types().contains(type);
    }

    /**
     * Returns the lists with settings of individual storage accounts, because these settings take precedence over the
     * plan of the subscription.
     */
    @Override
    public List<RequiredLists> reversingLists() {
        return plan != DefenderPlanType.STORAGE_ACCOUNTS ? List.of()
                : List.of(
                        RequiredLists.ofMet(ResourceType.STORAGE_DEFENDER)
                                .forReasons("on", "on-level", "each")
                                .unless((context, subscription) -> hasCoverage(subscription, context)
                                        || accountsWithUnreadSettings(subscription, context).isEmpty()),
                        RequiredLists.ofNotMet(ResourceType.STORAGE_DEFENDER)
                                .forReasons("missing", "overridden")
                                .unless((context, subscription) -> hasCoverage(subscription, context)
                                        || isDecidedWithoutUnreadSettings(subscription, context)));
    }

    /**
     * Whether the settings that were read decide the result, because they include all accounts or disable the plan for
     * one account.
     */
    private static boolean isDecidedWithoutUnreadSettings(ResourceId subscription, CheckContext context) {
        return accountsWithUnreadSettings(subscription, context).isEmpty() || accounts(subscription, context).anyMatch(
                account -> ResourcePlanSetting.of(DefenderPlanType.STORAGE_ACCOUNTS, account.id(), false, context)
                        .filter(ResourcePlanSetting.OFF::equals)
                        .isPresent());
    }

    private static List<Resource> accountsWithUnreadSettings(ResourceId subscription, CheckContext context) {
        return accounts(subscription, context)
                .filter(account -> !context.lists(ResourceType.STORAGE_DEFENDER, account.id()))
                .toList();
    }

    private static Stream<Resource> accounts(ResourceId subscription, CheckContext context) {
        return context.inventory()
                .resources(ResourceType.STORAGE_ACCOUNT)
                .stream()
                .filter(account -> account.id().isWithin(subscription));
    }

    @Override
    protected Optional<Assessment> assess(CollectedSubscription subscription, CheckContext context) {
        CheckedResource subject = subscription.subject();
        List<Resource> resources = plan.types()
                .stream()
                .flatMap(type -> context.inventory().resources(type).stream())
                .filter(resource -> subscription.holds(resource.id()))
                .filter(resource -> PlanCoverage.of(plan, resource, context) != PlanCoverage.NOT_PROTECTED)
                .toList();
        Optional<DefenderPlan> subscriptionPlan = plan(subscription, context);
        if (subscriptionPlan.isEmpty()) {
            boolean read = context.covers(ResourceType.DEFENDER_PLAN, subscription.id());
            return resources.isEmpty() && !context.lacks(ResourceType.DEFENDER_PLAN, subscription.id())
                    ? Optional.empty()
                    : Optional.of(read ? answer(CheckOutcome.NOT_ASSESSED, subject, shared("not-listed", name()))
                            : typeNotRead(subject, ResourceType.DEFENDER_PLAN));
        }
        if (subscriptionPlan.get().tier().isEmpty()) {
            return Optional.of(notFullyRead(subject));
        }
        boolean on = subscriptionPlan.get().isOn();
        if (plan.types().isEmpty()) {
            return Optional.of(answer(CheckOutcome.MET, subject, shared(on ? "chosen" : "not-chosen", name())));
        }
        if (resources.isEmpty()) {
            return Optional.of(assessWithoutResources(subscription, context, on));
        }
        Map<PlanCoverage, List<Resource>> byNeed = resources.stream()
                .collect(Collectors.groupingBy(resource -> PlanCoverage.of(plan, resource, context)));
        return Optional.of(
                assessResources(subscriptionPlan.get(), subject, byNeed.getOrDefault(PlanCoverage.PROTECTED, List.of()),
                        byNeed.getOrDefault(PlanCoverage.UNKNOWN, List.of()), context));
    }

    /**
     * Assesses a plan by the resources that it protects. The plan of a resource takes precedence over that of its
     * subscription.
     */
    private Assessment assessResources(DefenderPlan subscriptionPlan, CheckedResource subject, List<Resource> resources,
            List<Resource> unclear, CheckContext context) {
        List<Resource> disputed = resources.stream()
                .filter(resource -> isUnclear(resource, subscriptionPlan, context))
                .toList();
        List<Resource> without = resources.stream()
                .filter(resource -> !isOn(resource, subscriptionPlan, context)
                        && !isUnclear(resource, subscriptionPlan, context))
                .toList();
        if (!without.isEmpty()) {
            boolean all = without.size() == resources.size();
            return answer(CheckOutcome.NOT_MET, subject,
                    shared(all || !subscriptionPlan.isOn() ? "missing" : "overridden", name(), without.size(),
                            names(without)));
        }
        if (!disputed.isEmpty()) {
            return answer(CheckOutcome.NOT_ASSESSED, subject, shared("setting-unclear", name(), names(disputed)));
        }
        Optional<Message> unreadable = Stream
                .concat(Stream.of(subscriptionPlan),
                        resources.stream().flatMap(resource -> planOf(resource.id(), context).stream()))
                .filter(DefenderPlan::isOn)
                .flatMap(applying -> unreadable(applying).stream())
                .findFirst();
        if (unreadable.isPresent()) {
            return notAssessed(subject, unreadable.get());
        }
        if (!unclear.isEmpty() && (resources.isEmpty() || !subscriptionPlan.isOn())) {
            return answer(CheckOutcome.NOT_ASSESSED, subject, shared("need-unclear", name(), unclear.size(),
                    names(unclear), shared("need-unclear." + plan.apiName())));
        }
        List<Resource> below = resources.stream()
                .filter(resource -> isBelowRequiredPlan(applying(resource, subscriptionPlan, context), context))
                .toList();
        if (!below.isEmpty()) {
            return answer(CheckOutcome.NOT_MET, subject, shared("level-below", name(), below.size(), names(below)));
        }
        if (!subscriptionPlan.isOn()) {
            return answer(CheckOutcome.MET, subject, shared("each", name(), resources.size()));
        }
        if (plan == DefenderPlanType.VIRTUAL_MACHINES && subscriptionPlan.coverage().isEmpty()
                && resources.stream().anyMatch(resource -> planOf(resource.id(), context).isEmpty())) {
            return answer(CheckOutcome.NOT_ASSESSED, subject,
                    shared("coverage-unread", on(subscriptionPlan, resources.size())));
        }
        String coverage = subscriptionPlan.coverage().orElse("FullyCovered");
        return switch (coverage.toLowerCase(Locale.ROOT)) {
            case "fullycovered" -> answer(CheckOutcome.MET, subject, on(subscriptionPlan, resources.size()));
            case "partiallycovered", "notcovered" ->
                answer(CheckOutcome.NOT_MET, subject, shared("partly", name(), coverage));
            default -> notAssessed(subject, unknownValue("resourcesCoverageStatus", coverage));
        };
    }

    private boolean isOn(Resource resource, DefenderPlan subscriptionPlan, CheckContext context) {
        return ownSetting(resource, subscriptionPlan, context).map(ResourcePlanSetting.ON::equals)
                .orElseGet(() -> applying(resource, subscriptionPlan, context).isOn());
    }

    private Optional<ResourcePlanSetting> ownSetting(Resource resource, DefenderPlan subscriptionPlan,
            CheckContext context) {
        return ResourcePlanSetting.of(plan, resource.id(), applying(resource, subscriptionPlan, context).isOn(),
                context);
    }

    private boolean isUnclear(Resource resource, DefenderPlan subscriptionPlan, CheckContext context) {
        return ownSetting(resource, subscriptionPlan, context).filter(ResourcePlanSetting.UNCLEAR::equals).isPresent();
    }

    /** Returns the plan of the resource; without one, the plan of the subscription. */
    private DefenderPlan applying(Resource resource, DefenderPlan subscriptionPlan, CheckContext context) {
        return planOf(resource.id(), context).filter(resourcePlan -> resourcePlan.tier().isPresent())
                .orElse(subscriptionPlan);
    }

    /** Returns the malformed or undocumented value that makes the properties of a plan unusable. */
    private Optional<Message> unreadable(DefenderPlan applying) {
        JsonNodeView properties = applying.resource().node().properties();
        Optional<Message> malformed = Stream.of("subPlan", "resourcesCoverageStatus")
                .filter(name -> properties.has(name) && properties.text(name).isEmpty())
                .map(name -> Message.of("check.reason.malformed", name))
                .findFirst();
        return malformed.or(() -> applying.subPlan()
                .filter(level -> LEVELS.containsKey(plan)
                        && !LEVELS.get(plan).contains(level.strip().toUpperCase(Locale.ROOT)))
                .map(level -> unknownValue("subPlan", level)));
    }

    /**
     * Concludes that a plan is not needed, or rightly off, only if the resources of all types that the plan protects
     * were read.
     */
    private Assessment assessWithoutResources(CollectedSubscription subscription, CheckContext context, boolean on) {
        CheckedResource subject = subscription.subject();
        List<ResourceType> unread = plan.types()
                .stream()
                .filter(type -> !type.equals(DefenderPlanType.SQL_POOL) && !context.covers(type, subscription.id()))
                .toList();
        if (unread.isEmpty()) {
            return new Assessment(id(), on ? CheckOutcome.NOT_MET : CheckOutcome.MET, Severity.LOW, subject,
                    shared(on ? "needless" : "rightly-off", name()));
        }
        return new Assessment(id(), CheckOutcome.NOT_ASSESSED, Severity.LOW, subject,
                shared(on ? "need-unknown" : "off-need-unknown", name(),
                        unread.stream().map(ResourceType::text).collect(Collectors.joining(", "))));
    }

    private Message on(DefenderPlan subscriptionPlan, int resources) {
        return Stream.of(level(subscriptionPlan).map(this::shared), cap(subscriptionPlan), off(subscriptionPlan))
                .flatMap(Optional::stream)
                .reduce((level, off) -> Message.of("check.reason.joined", level, off))
                .map(details -> shared("on-level", name(), resources, details))
                .orElse(shared("on", name(), resources));
    }

    /**
     * Describes the monthly limit of malware scanning, after which uploaded files are no longer scanned; -1 means no
     * limit (Microsoft Learn, REST "Pricings - Get", {@code CapGBPerMonthPerStorageAccount}).
     */
    private Optional<Message> cap(DefenderPlan subscriptionPlan) {
        if (!subscriptionPlan.extensions().getOrDefault(MALWARE_SCANNING, false)) {
            return Optional.empty();
        }
        return subscriptionPlan.resource()
                .node()
                .properties()
                .objects("extensions")
                .stream()
                .filter(extension -> extension.text("name").filter(MALWARE_SCANNING::equalsIgnoreCase).isPresent())
                .flatMap(extension -> extension.child("additionalExtensionProperties")
                        .number("CapGBPerMonthPerStorageAccount")
                        .stream())
                .filter(gigabytes -> gigabytes >= 0)
                .findFirst()
                .map(gigabytes -> shared("malware-cap", gigabytes));
    }

    /** Names the disabled extensions, except those that the description of the level already covers. */
    private Optional<Message> off(DefenderPlan subscriptionPlan) {
        List<String> names = subscriptionPlan.extensions()
                .entrySet()
                .stream()
                .filter(extension -> !extension.getValue())
                .map(Map.Entry::getKey)
                .filter(name -> !name.equals(REGISTRY_SCANNING) && !name.equals(MALWARE_SCANNING))
                .toList();
        return names.isEmpty() ? Optional.empty() : Optional.of(shared("extensions-off", list(names.stream())));
    }

    /**
     * Whether the level of the plan is below the required level, because the company requires more than plan 1 of
     * Defender for Servers.
     */
    private boolean isBelowRequiredPlan(DefenderPlan resourcePlan, CheckContext context) {
        return plan == DefenderPlanType.VIRTUAL_MACHINES && context.value(Parameter.SERVERS_PLAN) > 1
                && resourcePlan.subPlan().filter("P1"::equalsIgnoreCase).isPresent();
    }

    /**
     * Returns the description of the plan's level if the plan has several levels. A plan whose data contains no level
     * is fully on.
     */
    private Optional<String> level(DefenderPlan subscriptionPlan) {
        String subPlan = subscriptionPlan.subPlan().orElse("");
        if (plan == DefenderPlanType.VIRTUAL_MACHINES) {
            return switch (subPlan.toUpperCase(Locale.ROOT)) {
                case "P1" -> Optional.of("level.p1");
                case "P2", "" -> Optional.of("level.p2");
                default -> Optional.empty();
            };
        }
        if (plan == DefenderPlanType.CONTAINERS) {
            return Optional.ofNullable(subscriptionPlan.extensions().get(REGISTRY_SCANNING))
                    .map(scanned -> scanned ? "level.containers-scanning" : "level.containers-no-scanning");
        }
        if (plan != DefenderPlanType.STORAGE_ACCOUNTS || subPlan.isEmpty()) {
            return Optional.empty();
        }
        if (!subPlan.equalsIgnoreCase("DefenderForStorageV2")) {
            return Optional.of("level.storage-classic");
        }
        return Optional
                .of(subscriptionPlan.extensions().containsKey(MALWARE_SCANNING)
                        ? subscriptionPlan.extensions().get(MALWARE_SCANNING) ? "level.storage-scanning"
                                : "level.storage-no-scanning"
                        : "level.storage");
    }

    private static Object names(List<Resource> resources) {
        return NameAbbreviation.of(resources.stream().map(Resource::name).toList(), NAMED);
    }
}
