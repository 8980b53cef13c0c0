package org.tomes.app;

import org.tomes.demo.ExampleCompany;
import org.tomes.ledger.AuditTrail;
import org.tomes.measure.MeasureService;
import org.tomes.people.PeopleService;
import org.tomes.people.ResponsibilityService;
import org.tomes.storage.Register;

/** One open register with the services of all features on it; what desktop and command line work with. */
public final class OpenRegister implements AutoCloseable {

    private final Register register;
    private final AuditTrail auditTrail;
    private final PeopleService people;
    private final ResponsibilityService responsibilities;
    private final MeasureService measures;

    OpenRegister(Register register) {
        this.register = register;
        this.auditTrail = new AuditTrail(register.ledger());
        this.people = new PeopleService(register.ledger(), register.people());
        this.responsibilities = new ResponsibilityService(register.ledger(), register.responsibilities(), register.roles(),
                register.people());
        this.measures = new MeasureService(register.ledger(), register.measures(), register.people());
    }

    public Register register() {
        return register;
    }

    public AuditTrail auditTrail() {
        return auditTrail;
    }

    public PeopleService people() {
        return people;
    }

    public ResponsibilityService responsibilities() {
        return responsibilities;
    }

    public MeasureService measures() {
        return measures;
    }

    /** Fills this register while it is empty. */
    public ExampleCompany exampleCompany() {
        return new ExampleCompany(people, responsibilities, measures);
    }

    @Override
    public void close() {
        register.close();
    }
}
