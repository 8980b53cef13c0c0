package org.tomes.settings;

import java.util.List;
import org.tomes.ledger.Actor;
import org.tomes.ledger.Ledger;
import org.tomes.parameter.ValueKeys;
import org.tomes.parameter.ValueReferences;
import org.tomes.problem.FieldRules;
import org.tomes.problem.InvalidRecord;
import org.tomes.problem.StaleRecord;
import org.tomes.text.Message;

/** Reads and saves the details of data processing agreements of a register. */
public final class ContractService {

    public static final int MAX_HOURS = 720;
    static final int MAX_SUB_PROCESSORS = 50;
    private static final int MAX_SERVICE = 500;

    private final Ledger ledger;
    private final ProcessingContracts contracts;

    public ContractService(Ledger ledger, ProcessingContracts contracts) {
        this.ledger = ledger;
        this.contracts = contracts;
    }

    /** Returns the stored details, or {@link ProcessingContract#empty()} if none were entered. */
    public ProcessingContract contract() {
        return contracts.find().orElseGet(ProcessingContract::empty);
    }

    /**
     * @throws InvalidRecord if a field is too long, a sub-processor is incomplete or the time is out of range
     * @throws StaleRecord if the details were changed since they were read
     */
    public ProcessingContract save(Actor actor, ProcessingContract contract) {
        check(contract);
        return ledger.write(actor,
                tx -> contracts.find().isPresent() ? contracts.update(tx, contract) : contracts.add(tx, contract));
    }

    private static void check(ProcessingContract contract) {
        FieldRules rules = new FieldRules();
        contract.terms().forEach((term, text) -> {
            List<String> unknown = ValueReferences.unknown(text);
            rules.text(term.field(), text, term.longest())
                    .refuse(!unknown.isEmpty(), term.field(), Message.of("measure.unknownValue",
                            unknown.stream().findFirst().orElse(""), String.join(", ", ValueKeys.all())));
        });
        rules.refuse(contract.notificationHours() < 0 || contract.notificationHours() > MAX_HOURS, "notificationHours",
                Message.of("settings.contract.hours", MAX_HOURS))
                .refuse(contract.subProcessors().size() > MAX_SUB_PROCESSORS, "subProcessors",
                        Message.of("settings.contract.tooMany", MAX_SUB_PROCESSORS, contract.subProcessors().size()));
        contract.subProcessors().forEach(subProcessor -> check(subProcessor, rules));
        rules.demand();
    }

    private static void check(SubProcessor subProcessor, FieldRules rules) {
        boolean complete = FieldRules.isFilledLine(subProcessor.name(), FieldRules.MAX_LINE_LENGTH)
                && FieldRules.isFilledLine(subProcessor.location(), FieldRules.MAX_LINE_LENGTH)
                && FieldRules.isFilledLine(subProcessor.service(), MAX_SERVICE);
        rules.refuse(!complete, "subProcessors", Message.of("settings.contract.subProcessor", subProcessor.name(),
                FieldRules.MAX_LINE_LENGTH, MAX_SERVICE));
    }
}
