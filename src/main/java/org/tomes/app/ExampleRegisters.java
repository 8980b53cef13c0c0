package org.tomes.app;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.tomes.demo.ExampleStep;
import org.tomes.demo.PrebuiltExample;
import org.tomes.ledger.Actor;
import org.tomes.passphrase.Secret;
import org.tomes.register.RegisterFile;
import org.tomes.register.RegisterLocation;
import org.tomes.storage.Register;
import org.tomes.storage.h2.FileRegisters;
import org.tomes.storage.h2.RegisterTemplates;
import org.tomes.text.Language;

/** Creates registers with the example company. */
public final class ExampleRegisters {

    /** Actor recorded, instead of an account, for writes made while the program is packaged. */
    private static final Actor PACKAGE = new Actor("", "Tomes", "");

    private final AppContext context;
    private final RegisterTemplates templates;
    private final Function<Language, Optional<PrebuiltExample>> ready;

    public ExampleRegisters(AppContext context) {
        this(context, PrebuiltExample::ofPackage);
    }

    /** @param ready example composed during packaging, if there is one */
    ExampleRegisters(AppContext context, Function<Language, Optional<PrebuiltExample>> ready) {
        this.context = context;
        this.templates = new RegisterTemplates(new FileRegisters(context.clock()), context.clock());
        this.ready = ready;
    }

    /**
     * Copies the example composed during packaging if its dates are still recent and the register is a file without a
     * passphrase; otherwise composes a new one.
     *
     * @param secret as in {@link AppContext#create(RegisterLocation, Optional, java.util.function.Consumer)}
     */
    public OpenRegister create(RegisterLocation place, Optional<Secret> secret, Language language) {
        return create(place, secret, language, step -> {
        });
    }

    /** @param progress receives each part of the example when its creation begins; none if the example is copied */
    public OpenRegister create(RegisterLocation place, Optional<Secret> secret, Language language,
            Consumer<ExampleStep> progress) {
        LocalDateTime now = LocalDateTime.now(context.clock());
        Optional<PrebuiltExample> fresh = ready.apply(language).filter(example -> example.isFresh(now.toLocalDate()));
        if (fresh.isPresent() && secret.isEmpty() && place instanceof RegisterFile file) {
            Register created = templates.copy(fresh.get().file().get(), file, context.actors().actorWithoutPerson());
            return context.openCreatedRegister(created, created.ledger().head().number() - 1);
        }
        return context.create(place, secret, created -> created.exampleCompany()
                .fill(context.actors().actor(created, Optional.empty()), language, now, progress));
    }

    /** Composes the example as of today in a register template. */
    public void compose(Path register, Language language) {
        templates.create(RegisterFile.at(register));
        try (OpenRegister openTemplate = context.open(register)) {
            openTemplate.exampleCompany().fill(PACKAGE, language, LocalDateTime.now(context.clock()));
        }
    }
}
