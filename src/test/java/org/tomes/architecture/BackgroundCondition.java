package org.tomes.architecture;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodReference;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * That the window reads and writes the register in the background. A call counts as an access to the register if it
 * reaches a method of a port, that is of an interface that storage implements. It is in the background if it stands in
 * a lambda, or behind a method reference, of a method that starts a job; or in a method that is only called from such
 * places.
 */
final class BackgroundCondition extends ArchCondition<JavaClass> {

    /** The class of the desktop whose methods start jobs. */
    private static final String MECHANISM = "Background";
    /** Handlers of results, which run on the FX thread. */
    private static final Set<String> HANDLERS = Set.of("java.lang.Runnable", "java.util.function.Consumer",
            "java.util.function.BiConsumer");
    /** Opening and closing belong to the window as a whole: what opens and closes registers has no background yet. */
    private static final Set<String> LIFE = Set.of("AppContext.open", "AppContext.serve", "OpenRegister.close");

    private final String root;
    private final Map<JavaCodeUnit, Boolean> reaching = new HashMap<>();
    private final Map<JavaCodeUnit, Boolean> starting = new HashMap<>();
    private final Map<JavaCodeUnit, Boolean> background = new HashMap<>();

    BackgroundCondition(String root) {
        super("read and write the register in the background");
        this.root = root;
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        accesses(type.getCodeUnits().stream())
                .filter(access -> !in(access.getTargetOwner(), "desktop") && !LIFE.contains(name(access)))
                .filter(this::reachesRegister)
                .filter(access -> !isInBackground(access))
                .forEach(access -> events.add(SimpleConditionEvent.violated(access, access.getDescription())));
    }

    private static String name(JavaAccess<?> access) {
        return access.getTargetOwner().getSimpleName() + "." + access.getTarget().getName();
    }

    private static Stream<JavaCodeUnitAccess<?>> accesses(Stream<? extends JavaCodeUnit> units) {
        return units.flatMap(unit -> unit.getAccessesFromSelf().stream())
                .filter(access -> access instanceof JavaCodeUnitAccess<?>)
                .map(access -> (JavaCodeUnitAccess<?>) access);
    }

    private boolean reachesRegister(JavaCodeUnitAccess<?> access) {
        return access.getTarget()
                .resolveMember()
                .filter(JavaCodeUnit.class::isInstance)
                .map(JavaCodeUnit.class::cast)
                .filter(this::reachesRegister)
                .isPresent();
    }

    private boolean reachesRegister(JavaCodeUnit first) {
        if (!reaching.containsKey(first)) {
            Set<JavaCodeUnit> seen = new HashSet<>();
            reaching.put(first, reachesRegister(first, seen));
        }
        return reaching.get(first);
    }

    private boolean reachesRegister(JavaCodeUnit unit, Set<JavaCodeUnit> seen) {
        if (!seen.add(unit) || !unit.getOwner().getPackageName().startsWith(root) || in(unit.getOwner(), "desktop")) {
            return false;
        }
        if (reaching.getOrDefault(unit, false) || isPort(unit.getOwner())) {
            return true;
        }
        return Stream
                .concat(overriding(unit),
                        accesses(Stream.of(unit)).flatMap(access -> access.getTarget().resolveMember().stream())
                                .filter(JavaCodeUnit.class::isInstance)
                                .map(JavaCodeUnit.class::cast))
                .anyMatch(next -> reachesRegister(next, seen));
    }

    /** RegisterProperties tells only what is known since the file was opened. */
    private boolean isPort(JavaClass owner) {
        return owner.isInterface() && !in(owner, "register")
                && owner.getAllSubclasses().stream().anyMatch(type -> in(type, "storage"));
    }

    private static Stream<JavaCodeUnit> overriding(JavaCodeUnit unit) {
        return unit.getOwner()
                .getAllSubclasses()
                .stream()
                .flatMap(type -> type.tryGetMethod(unit.getName(), names(unit)).stream());
    }

    private static String[] names(JavaCodeUnit unit) {
        return unit.getRawParameterTypes().stream().map(JavaClass::getName).toArray(String[]::new);
    }

    private boolean isInBackground(JavaCodeUnitAccess<?> access) {
        return isDeferred(access) && startsJobs(access.getOrigin()) || runsInBackground(access.getOrigin());
    }

    private static boolean isDeferred(JavaAccess<?> access) {
        return access.isDeclaredInLambda() || access instanceof JavaMethodReference;
    }

    private boolean startsJobs(JavaCodeUnit unit) {
        Boolean known = starting.get(unit);
        if (known == null) {
            starting.put(unit, false);
            known = accesses(Stream.of(unit)).anyMatch(access -> isMechanism(access.getTargetOwner()) || access
                    .getTarget()
                    .resolveMember()
                    .filter(JavaCodeUnit.class::isInstance)
                    .map(JavaCodeUnit.class::cast)
                    .filter(called -> in(called.getOwner(), "desktop") && takesWork(called) && startsJobs(called))
                    .isPresent());
            starting.put(unit, known);
        }
        return known;
    }

    private boolean isMechanism(JavaClass type) {
        return in(type, "desktop") && type.getSimpleName().equals(MECHANISM);
    }

    private static boolean takesWork(JavaCodeUnit unit) {
        return unit.getRawParameterTypes()
                .stream()
                .anyMatch(
                        type -> type.isInterface() && !HANDLERS.contains(type.getName()) && abstractMethods(type) == 1);
    }

    private static long abstractMethods(JavaClass type) {
        return type.getAllMethods()
                .stream()
                .filter(method -> method.getModifiers().contains(JavaModifier.ABSTRACT))
                .count();
    }

    /** Whether every call of a method of the desktop, and of what it overrides there, is in the background. */
    private boolean runsInBackground(JavaCodeUnit unit) {
        Boolean known = background.get(unit);
        if (known == null) {
            // A method that only calls itself is called by nobody.
            background.put(unit, true);
            Set<JavaCodeUnitAccess<?>> calls = new HashSet<>();
            Stream.concat(Stream.of(unit), overridden(unit)).forEach(called -> calls.addAll(to(called)));
            known = !calls.isEmpty() && calls.stream().allMatch(this::isInBackground);
            background.put(unit, known);
        }
        return known;
    }

    private static Set<JavaCodeUnitAccess<?>> to(JavaCodeUnit unit) {
        Set<JavaCodeUnitAccess<?>> calls = new HashSet<>(unit.getCallsOfSelf());
        switch (unit) {
            case JavaMethod method -> calls.addAll(method.getReferencesToSelf());
            case JavaConstructor made -> calls.addAll(made.getReferencesToSelf());
            default -> {
            }
        }
        return calls;
    }

    private Stream<JavaCodeUnit> overridden(JavaCodeUnit unit) {
        return Stream
                .concat(unit.getOwner().getAllRawInterfaces().stream(),
                        unit.getOwner().getAllRawSuperclasses().stream())
                .filter(type -> in(type, "desktop"))
                .flatMap(type -> type.tryGetMethod(unit.getName(), names(unit)).stream());
    }

    private boolean in(JavaClass type, String home) {
        return type.getPackageName().equals(root + "." + home)
                || type.getPackageName().startsWith(root + "." + home + ".");
    }
}
