package org.tomes.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.tomes.app.forwarding.CommandMarkerFile;
import org.tomes.app.forwarding.ForwardedCommand;
import org.tomes.app.forwarding.ForwardingClient;
import org.tomes.app.forwarding.ForwardingOutcome;
import org.tomes.app.forwarding.ForwardingResponse;
import org.tomes.app.forwarding.ForwardingServer;
import org.tomes.azure.AzureClient;
import org.tomes.azure.Keychain;
import org.tomes.backup.RestoredRegister;
import org.tomes.check.CheckCriteria;
import org.tomes.check.CheckService;
import org.tomes.check.Checks;
import org.tomes.check.CompanyContext;
import org.tomes.document.preview.PageRenderer;
import org.tomes.ledger.ChainHead;
import org.tomes.networkplan.NetworkPlan;
import org.tomes.nsg.space.AddressSet;
import org.tomes.office.OfficeFormats;
import org.tomes.passphrase.RecoveryKey;
import org.tomes.passphrase.Secret;
import org.tomes.pull.AzureApi;
import org.tomes.pull.SecretStore;
import org.tomes.register.RegisterFile;
import org.tomes.register.RegisterLocation;
import org.tomes.register.RegisterProtection;
import org.tomes.settings.ManagedSettings;
import org.tomes.settings.SeenRegisters;
import org.tomes.settings.SettingsFile;
import org.tomes.storage.Register;
import org.tomes.storage.h2.FileRegisters;
import org.tomes.storage.h2.RegisterBackups;
import org.tomes.storage.h2.RegisterEncryption;
import org.tomes.update.UpdateCheck;

/** The composition root: created once at start, and passed to the desktop or the command line. */
public final class AppContext {

    private final Clock clock;
    private final AppPaths paths;
    private final FileRegisters store;
    private final RegisterBackups copies;
    private final SettingsFile settings;
    private final SeenRegisters seenRegisters;
    private final CurrentActor actors;
    private final Backups backups;
    private final Registers registers;
    private final FaultLog faults;
    private final SecretStore secrets = new Keychain();
    private final AtomicBoolean quick = new AtomicBoolean();
    private final ManagedSettings managed;
    private final UpdateCheck updates;
    private final Optional<OpenRegister> served;
    private final Optional<ForwardedCommandRunner> command;

    public AppContext(Clock clock, AppPaths paths) {
        this(clock, paths, ManagedSettings.NONE);
    }

    /** @param managed administrator's settings for this computer */
    public AppContext(Clock clock, AppPaths paths, ManagedSettings managed) {
        this.managed = managed;
        this.updates = new UpdateCheck(managed.updates());
        this.served = Optional.empty();
        this.command = Optional.empty();
        this.clock = clock;
        this.paths = paths;
        this.faults = new FaultLog(paths.faults(), clock);
        this.store = new FileRegisters(clock);
        this.copies = new RegisterBackups(store, clock);
        this.settings = new SettingsFile(paths.settings());
        this.seenRegisters = new SeenRegisters(paths.settings(), settings);
        this.actors = CurrentActor.ofSystem(settings);
        this.backups = new Backups(managed.backups().orElseGet(paths::backups), settings, store, copies, clock);
        this.registers = new Registers(store, backups, clock);
    }

    /** Copies a context, except for the served register and the command runner. */
    private AppContext(AppContext other, Optional<OpenRegister> served, Optional<ForwardedCommandRunner> command) {
        this.served = served;
        this.command = command;
        this.clock = other.clock;
        this.paths = other.paths;
        this.managed = other.managed;
        this.updates = other.updates;
        this.faults = other.faults;
        this.store = other.store;
        this.copies = other.copies;
        this.settings = other.settings;
        this.seenRegisters = other.seenRegisters;
        this.actors = other.actors;
        this.backups = other.backups;
        this.registers = other.registers;
    }

    public static AppContext ofUser() {
        return new AppContext(Clock.systemDefaultZone(), AppPaths.ofProcess(),
                ManagedSettings.read(AppPaths.managedSettings(System.getenv(), System.getProperty("os.name"))));
    }

    /** Returns the administrator's settings for all users of this computer. */
    public ManagedSettings managed() {
        return managed;
    }

    /** Returns the check for a newer version, shared by all windows. */
    public UpdateCheck updates() {
        return updates;
    }

    public Clock clock() {
        return clock;
    }

    public AppPaths paths() {
        return paths;
    }

    /** Returns the store of fault reports. */
    public FaultLog faults() {
        return faults;
    }

    public SettingsFile settings() {
        return settings;
    }

    /** Returns the store for sign-in secrets. */
    public SecretStore secrets() {
        return secrets;
    }

    /** Returns server functions that need no open register. */
    public ServerSignInService servers() {
        return new ServerSignInService(secrets, registers.servers());
    }

    /** Returns the renderer for document pages. */
    public PageRenderer pages() {
        return OfficeFormats.pages();
    }

    /** Returns the automatic backups. */
    public Backups backups() {
        return backups;
    }

    public CurrentActor actors() {
        return actors;
    }

    /**
     * Returns all checks with the default rules, for use without a register.
     *
     * @param serviceTags known addresses of service tags, by name in lower case
     */
    public CheckService checks(Map<String, AddressSet> serviceTags) {
        return new CheckService(() -> Checks.ALL, CheckCriteria::initial,
                () -> new CompanyContext(serviceTags, List.of(), NetworkPlan.empty()), clock);
    }

    /** Returns Azure access for operations that need no register. */
    public AzureApi azure() {
        return new AzureClient(clock, () -> Threads.perTask("azure"));
    }

    public boolean exists(Path path) {
        return RegisterFile.at(path).exists();
    }

    public OpenRegister create(Path path) {
        return create(path, Optional.empty());
    }

    public OpenRegister create(Path path, Optional<Secret> passphrase) {
        return create(path, passphrase, empty -> {
        });
    }

    /** @param fill writes the initial content; if it fails, no register remains */
    public OpenRegister create(Path path, Optional<Secret> passphrase, Consumer<OpenRegister> fill) {
        return create(RegisterFile.at(path), passphrase, fill);
    }

    /**
     * @param secret passphrase that encrypts a file, or password for the server
     * @param fill writes the initial content; if it fails, no file remains
     */
    public OpenRegister create(RegisterLocation place, Optional<Secret> secret, Consumer<OpenRegister> fill) {
        return openCreatedRegister(
                registers.create(place, secret, draft -> fill.accept(new OpenRegister(draft, seenRegisters, clock))),
                0);
    }

    /** @param from newest entry that was not written on this computer */
    OpenRegister openCreatedRegister(Register created, long from) {
        TrailHeadRecorder.begin(seenRegisters, created, from, clock);
        return new OpenRegister(created, seenRegisters, managed.refusal(), clock).startBackgroundWork(backups, actors);
    }

    public <T> T with(Path path, Optional<Secret> passphrase, Function<OpenRegister, T> work) {
        return with(RegisterFile.at(path), passphrase, work);
    }

    /**
     * Opens a register, performs the work and closes the register; a register served by this process is used directly,
     * and remains open.
     *
     * @param secret passphrase of an encrypted file, or password for the server
     */
    public <T> T with(RegisterLocation place, Optional<Secret> secret, Function<OpenRegister, T> work) {
        if (!(place instanceof RegisterFile file)) {
            try (OpenRegister register = open(place, secret)) {
                return work.apply(register);
            }
        }
        Optional<OpenRegister> already = served.filter(open -> open.register().file().isSameAs(file));
        if (already.isPresent()) {
            quick.set(already.get().register().protection() == RegisterProtection.QUICK);
            return work.apply(already.get());
        }
        try (OpenRegister register = open(file, secret);
                CommandMarkerFile _ = CommandMarkerFile.set(paths.runtime(), file.file())) {
            return work.apply(register);
        }
    }

    /**
     * Replaces a register with a backup. The trail of the restored register records the restore, and the replaced file
     * remains next to the restored one.
     *
     * @param actingPerson acting person, as in {@link CurrentActor#actor}
     */
    public RestoredRegister restore(Path path, Path backup, Optional<Secret> passphrase,
            Optional<String> actingPerson) {
        return restore(path, backup, passphrase, actingPerson, () -> {
        });
    }

    /** @param last called before anything is replaced; if it throws, nothing is changed */
    public RestoredRegister restore(Path path, Path backup, Optional<Secret> passphrase, Optional<String> actingPerson,
            Runnable last) {
        AtomicReference<UUID> id = new AtomicReference<>();
        String place = TrailHeadRecorder.place(RegisterFile.at(path));
        RestoredRegister restored = copies.restore(RegisterFile.at(path), RegisterFile.at(backup), passphrase,
                draft -> {
                    OpenRegister register = new OpenRegister(draft, seenRegisters, clock);
                    RestoreAuditEntry.write(draft.ledger(), draft.ledger().head(), actors.actor(register, actingPerson),
                            String.valueOf(RegisterFile.at(backup).file().getFileName()));
                    id.set(draft.id());
                    last.run();
                    // Clears the entries remembered for this place, so that no entry is reported as missing from the
                    // restored register even if this process is killed before the end.
                    seenRegisters.put(id.get(), place, new ChainHead(0, draft.ledger().genesis()),
                            draft.ledger().head().number(), clock.instant());
                });
        // The entries that this computer saw in the replaced register's trail must not be reported as missing from
        // the restored one.
        seenRegisters.put(id.get(), place, restored.head(), restored.head().number(), clock.instant());
        return restored;
    }

    /**
     * Changes or removes the passphrase of a register that is not open; the register's trail records the change.
     * Earlier backups keep their passphrase.
     *
     * @param from current passphrase or recovery key; empty if there is none
     * @param to new passphrase; empty for none
     * @param actingPerson acting person, as in {@link CurrentActor#actor}
     * @return whether there was a recovery key, which no longer opens the register
     */
    public boolean changePassphrase(Path path, Optional<Secret> from, Optional<Secret> to,
            Optional<String> actingPerson) {
        return new RegisterEncryption(store).change(RegisterFile.at(path), from, to, draft -> {
            OpenRegister register = new OpenRegister(draft, seenRegisters, clock);
            PassphraseAuditEntry.write(draft.ledger(), actors.actor(register, actingPerson), draft.id(),
                    from.isPresent(), to.isPresent());
        });
    }

    /**
     * Creates a recovery key for an encrypted register that is not open; the register's trail records its creation. An
     * earlier recovery key no longer opens the register.
     *
     * @param actingPerson acting person, as in {@link CurrentActor#actor}
     */
    public RecoveryKey createRecoveryKey(Path path, Secret passphrase, Optional<String> actingPerson) {
        return new RegisterEncryption(store).createRecoveryKey(RegisterFile.at(path), passphrase, opened -> {
            OpenRegister register = new OpenRegister(opened, seenRegisters, clock);
            PassphraseAuditEntry.writeRecoveryKeyEntry(opened.ledger(), actors.actor(register, actingPerson),
                    opened.id(), opened.protection() == RegisterProtection.RECOVERABLE);
        });
    }

    /**
     * Returns whether the register used last is still encrypted as in earlier versions of the program, which makes its
     * passphrase easier to guess.
     */
    public boolean lastOpenedHasQuickProtection() {
        return quick.get();
    }

    /** Returns a copy of this context that runs commands from other processes with this runner. */
    public AppContext withCommandRunner(ForwardedCommandRunner answer) {
        return new AppContext(this, served, Optional.of(answer));
    }

    /** Returns whether this context belongs to a command that another process forwarded. */
    public boolean isHandedOver() {
        return served.isPresent();
    }

    /**
     * Accepts commands from other processes while a register is open in this window, if the context has a command
     * runner.
     *
     * @param changed called after each command that wrote something, on a separate thread
     * @param show called when the user starts the program again with this register, on a separate thread
     * @return handle that stops accepting, before the register is closed; empty if the user has no folder for a socket
     */
    public Optional<ForwardingServer> serve(OpenRegister register, Runnable changed, Runnable show) {
        AppContext serving = serving(register);
        return command.filter(_ -> register.register().place() instanceof RegisterFile)
                .flatMap(answering -> ForwardingHost.serve(paths.runtime(), register, call -> {
                    if (call.showsWindow()) {
                        show.run();
                        return new ForwardingResponse("", "", 0);
                    }
                    return answering.run(serving, call);
                }, changed));
    }

    /** Brings to the front the window in which this user has the register open, if there is one. */
    public boolean showWindowOf(RegisterFile register) {
        return forward(register, ForwardedCommand.forShowingWindow()) instanceof ForwardingOutcome.Done completed
                && completed.answer().exitCode() == 0;
    }

    /** Returns a copy of this context whose commands work on this open register. */
    AppContext serving(OpenRegister register) {
        return new AppContext(this, Optional.of(register), command);
    }

    /**
     * Hands a command over to this user's process that has a register open.
     *
     * @param register the register's file
     */
    public ForwardingOutcome forward(RegisterFile register, ForwardedCommand call) {
        return ForwardingClient.forward(paths.runtime(), register.file(), call);
    }

    /** Checks whether another command of this user, rather than a window, has the register open. */
    public boolean isOpenInCommand(RegisterFile register) {
        return CommandMarkerFile.isSet(paths.runtime(), register.file());
    }

    public OpenRegister open(Path path) {
        return open(path, Optional.empty());
    }

    public OpenRegister open(Path path, Optional<Secret> passphrase) {
        return open(RegisterFile.at(path), passphrase);
    }

    /** @param secret passphrase of an encrypted file, or password for the server */
    public OpenRegister open(RegisterLocation place, Optional<Secret> secret) {
        Register register = registers.open(place, secret);
        quick.set(register.protection() == RegisterProtection.QUICK);
        return new OpenRegister(register, seenRegisters, managed.refusal(), clock).startBackgroundWork(backups, actors);
    }

    /** Returns the server logins of an open register and the people assigned to them. */
    public RegisterLogins rights(OpenRegister register) {
        return new RegisterLogins(register.storage());
    }

    /** Returns operations that back up, copy and move whole registers. */
    public RegisterTransfers transfers() {
        return new RegisterTransfers(registers, copies, actors, seenRegisters, clock);
    }

    /** Updates a register on a server to this version of the program; returns whether anything was changed. */
    public boolean update(RegisterLocation place, Optional<Secret> password) {
        return registers.update(place, password);
    }
}
