package org.tomes.storage.h2;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.tomes.files.OwnerOnlyPermissions;
import org.tomes.ledger.Actor;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.register.RegisterFile;
import org.tomes.storage.IdentityAssignment;
import org.tomes.storage.Register;
import org.tomes.text.Message;

/** Register templates, and their copies, each of which gets a separate id. */
public final class RegisterTemplates {

    private final FileRegisters registers;
    private final Clock clock;

    public RegisterTemplates(FileRegisters registers, Clock clock) {
        this.registers = registers;
        this.clock = clock;
    }

    /** Creates an empty register template. */
    public void create(RegisterFile file) {
        registers.copy(file, Optional.empty(),
                register -> IdentityAssignment.beginTemplate(register.dsl(), clock.instant()));
    }

    /**
     * Creates a register as a copy; the file gets its name only when the trail contains the register's new id. Closes
     * the template.
     *
     * @param template content of the file of a register template
     * @throws Problem if the file exists already or its folder cannot be written
     */
    public Register copy(InputStream template, RegisterFile file, Actor actor) {
        if (file.exists()) {
            throw new Problem(ProblemKind.REGISTER, Message.of("storage.exists", file.label()));
        }
        LeftoverFiles.requireNone(file);
        Path folder = file.base().getParent();
        try (template) {
            OwnerOnlyPermissions.createFolders(folder);
            RegisterFile draft = StagingFiles.next(file);
            try {
                copy(template, draft.file());
                assignNewId(draft, actor);
                AtomicMove.move(draft.file(), file.file());
            } finally {
                Files.deleteIfExists(draft.file());
            }
        } catch (IOException e) {
            throw new Problem(ProblemKind.REGISTER, Message.of("storage.folder", folder.toString()), e);
        }
        return registers.open(file);
    }

    private static void copy(InputStream template, Path draft) throws IOException {
        OwnerOnlyPermissions.create(draft);
        try (OutputStream out = Files.newOutputStream(draft)) {
            template.transferTo(out);
        }
    }

    private void assignNewId(RegisterFile draft, Actor actor) {
        try (Register register = registers.openEvenIfMoved(draft, Optional.empty(), () -> {
        })) {
            IdentityAssignment.assignNewId(register.database().dsl(), clock.instant());
            register.ledger().write(actor, tx -> null);
        }
    }
}
