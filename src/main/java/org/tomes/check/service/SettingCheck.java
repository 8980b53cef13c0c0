package org.tomes.check.service;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tomes.check.Assessment;
import org.tomes.check.BaseCheck;
import org.tomes.check.CheckContext;
import org.tomes.check.CheckOutcome;
import org.tomes.check.CheckedResource;
import org.tomes.check.ControlRef;
import org.tomes.check.RequiredLists;
import org.tomes.check.Severity;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.problem.Faults;
import org.tomes.text.Message;

/** Checks one setting that resources of several types have, each in a different property. */
final class SettingCheck extends BaseCheck {

    private static final String SHARED = "check.reason.";

    private final Map<ResourceType, Setting> settings;
    private final List<RequiredLists> overturnedBy;
    private final boolean exposesData;

    /** Assesses the setting of one resource type. */
    interface Setting {

        /** @param resource resource that was read completely */
        Answer of(Resource resource, CheckContext context);
    }

    /**
     * @param reasonKey last part of the reason's key, or the complete key of a reason that all checks share
     */
    record Answer(CheckOutcome result, String reasonKey, List<Object> arguments) {

        /** The parts of the resource have the setting and are assessed instead. */
        static final Answer GIVEN_BY_PARTS = met("parts");

        static Answer met(String reasonKey, Object... arguments) {
            return new Answer(CheckOutcome.MET, reasonKey, List.of(arguments));
        }

        static Answer notMet(String reasonKey, Object... arguments) {
            return new Answer(CheckOutcome.NOT_MET, reasonKey, List.of(arguments));
        }

        /** See {@link BaseCheck#missingProperty(String)}. */
        static Answer missingProperty(String property) {
            return notAssessed(BaseCheck.missingProperty(property));
        }

        static Answer notAssessed(Message shared) {
            return new Answer(CheckOutcome.NOT_ASSESSED, shared.key(), shared.arguments());
        }

        static Answer notAssessed(String reasonKey, Object... arguments) {
            return new Answer(CheckOutcome.NOT_ASSESSED, reasonKey, List.of(arguments));
        }
    }

    SettingCheck(String id, Severity severity, Map<ResourceType, Setting> settings, ControlRef... controls) {
        this(id, severity, settings, List.of(), false, controls);
    }

    SettingCheck(String id, Severity severity, Map<ResourceType, Setting> settings, List<RequiredLists> overturnedBy,
            ControlRef... controls) {
        this(id, severity, settings, overturnedBy, false, controls);
    }

    /** Creates a check of a setting that can expose stored data. In production, a violation has high severity. */
    static SettingCheck ofExposedData(String id, Severity severity, Map<ResourceType, Setting> settings,
            List<RequiredLists> overturnedBy, ControlRef... controls) {
        return new SettingCheck(id, severity, settings, overturnedBy, true, controls);
    }

    private SettingCheck(String id, Severity severity, Map<ResourceType, Setting> settings,
            List<RequiredLists> overturnedBy, boolean exposesData, ControlRef... controls) {
        super(id, severity, controls);
        this.settings = new TreeMap<>(settings);
        this.overturnedBy = List.copyOf(overturnedBy);
        this.exposesData = exposesData;
    }

    @Override
    public List<RequiredLists> reversingLists() {
        return overturnedBy;
    }

    @Override
    public List<Assessment> assess(CheckContext context) {
        return settings.entrySet()
                .stream()
                .flatMap(entry -> context.inventory()
                        .resources(entry.getKey())
                        .stream()
                        .flatMap(resource -> assess(resource, entry.getValue(), context).stream()))
                .toList();
    }

    private Optional<Assessment> assess(Resource resource, Setting setting, CheckContext context) {
        CheckedResource subject = CheckedResource.of(resource);
        Optional<Resource> known = context.certain(resource.id());
        if (known.isEmpty()) {
            return Optional.of(notFullyRead(subject));
        }
        return Faults.contain("check " + id() + " of a resource", () -> {
            Answer answer = setting.of(known.get(), context);
            if (answer == Answer.GIVEN_BY_PARTS) {
                return Optional.empty();
            }
            Object[] arguments = answer.arguments().toArray();
            Assessment assessment = answer(answer.result(), subject,
                    answer.reasonKey().startsWith(SHARED) ? Message.of(answer.reasonKey(), arguments)
                            : reason(answer.reasonKey(), arguments));
            return Optional.of(exposesData ? highInProduction(assessment, resource.id(), context) : assessment);
        }, reason -> Optional.of(notAssessed(subject, reason)));
    }
}
