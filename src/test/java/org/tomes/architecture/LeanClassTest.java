package org.tomes.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.SlowTest;

/** The step of packaging that takes out of classes what only debuggers and compilers read. */
@SlowTest
class LeanClassTest {

    /** Has what class files can have: a record with generics, a lambda, locals, annotations, long constants. */
    @Deprecated
    record Sample<T extends Comparable<T>>(List<T> values, @Deprecated long number) {

        String told() {
            long sum = 1L << 40;
            Supplier<String> more = () -> values + " " + (sum + number);
            return more.get();
        }

        static int fail(int by) {
            int nothing = 0;
            return by / nothing;
        }
    }

    @Test
    void convertedCodeBehavesTheSameAndHasLineNumbers(@TempDir Path work) throws Exception {
        Class<?> lean = new Only(lean(work, false)).loadClass(Sample.class.getName());
        assertThat(lean).isNotEqualTo(Sample.class);
        var constructor = lean.getDeclaredConstructor(List.class, long.class);
        constructor.setAccessible(true);
        Object sample = constructor.newInstance(List.of("a"), 2L);
        Method told = lean.getDeclaredMethod("told");
        told.setAccessible(true);
        assertThat(told.invoke(sample)).isEqualTo(new Sample<>(List.of("a"), 2).told());
        Method fail = lean.getDeclaredMethod("fail", int.class);
        fail.setAccessible(true);
        int line = -1;
        try {
            fail.invoke(null, 1);
        } catch (InvocationTargetException e) {
            line = e.getCause().getStackTrace()[0].getLineNumber();
        }
        int expected = -2;
        try {
            Sample.fail(1);
        } catch (ArithmeticException e) {
            expected = e.getStackTrace()[0].getLineNumber();
        }
        assertThat(line).isEqualTo(expected);
        assertThat(lean.isAnnotationPresent(Deprecated.class)).isTrue();
        assertThat(lean.getRecordComponents()[0].getGenericType().getTypeName()).isEqualTo("java.util.List<T>");
    }

    @Test
    void localVariableNamesAreRemovedAndLibraryGenericsToo(@TempDir Path work) throws Exception {
        byte[] whole = whole();
        assertThat(locals(whole)).isPositive();
        assertThat(locals(lean(work, false))).isZero();
        ClassModel bare = ClassFile.of().parse(lean(work, true));
        assertThat(bare.findAttribute(Attributes.signature())).isEmpty();
        assertThat(bare.findAttribute(Attributes.runtimeVisibleAnnotations())).isEmpty();
        assertThat(new String(lean(work, true), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("List<TT;>");
        assertThat(new Only(lean(work, true)).loadClass(Sample.class.getName()).getDeclaredMethods()).isNotEmpty();
    }

    /** picocli is compiled for Java 5, whose classes no AOT cache holds. */
    @Test
    void convertsOldClassesToVersionThatCanBeArchived(@TempDir Path work) throws Exception {
        Method step = step(work);
        byte[] old = bytes("/picocli/CommandLine.class");
        assertThat(ClassFile.of().parse(old).majorVersion()).isLessThan(ClassFile.JAVA_6_VERSION);
        byte[] lean = lean(step, old, false);
        assertThat(ClassFile.of().parse(lean).majorVersion()).isEqualTo(ClassFile.JAVA_8_VERSION);
        assertThat(ClassFile.of().verify(lean)).isEmpty();
        Class<?> program = new Picocli(step).loadClass("picocli.CommandLine");
        Object specification = program.getClassLoader()
                .loadClass("picocli.CommandLine$Model$CommandSpec")
                .getMethod("create")
                .invoke(null);
        Object command = program.getConstructor(Object.class).newInstance(specification);
        assertThat((String) program.getMethod("getUsageMessage").invoke(command)).startsWith("Usage: ");
    }

    private static long locals(byte[] bytes) {
        return ClassFile.of()
                .parse(bytes)
                .methods()
                .stream()
                .map(MethodModel::code)
                .flatMap(code -> code.stream())
                .filter(code -> code.findAttribute(Attributes.localVariableTable()).isPresent())
                .count();
    }

    private static byte[] whole() throws IOException {
        return bytes("LeanClassTest$Sample.class");
    }

    private static byte[] bytes(String resource) throws IOException {
        try (InputStream in = LeanClassTest.class.getResourceAsStream(resource)) {
            return in.readAllBytes();
        }
    }

    private static byte[] lean(Path work, boolean compiled) throws Exception {
        return lean(step(work), whole(), compiled);
    }

    private static byte[] lean(Method step, byte[] bytes, boolean compiled) throws ReflectiveOperationException {
        return (byte[]) step.invoke(null, bytes, compiled);
    }

    private static Method step(Path work) throws Exception {
        int code = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-d", work.toString(), "installer/common/LeanClass.java");
        assertThat(code).isZero();
        try (URLClassLoader loader = new URLClassLoader(new URL[]{work.toUri().toURL()}, null)) {
            Method of = loader.loadClass("LeanClass").getDeclaredMethod("of", byte[].class, boolean.class);
            of.setAccessible(true);
            return of;
        }
    }

    /** Knows the one class in another form. */
    private static final class Only extends ClassLoader {

        private final byte[] bytes;

        Only(byte[] bytes) {
            super(LeanClassTest.class.getClassLoader());
            this.bytes = bytes;
        }

        @Override
        public Class<?> loadClass(String name) throws ClassNotFoundException {
            return name.equals(Sample.class.getName()) ? defineClass(name, bytes, 0, bytes.length)
                    : super.loadClass(name);
        }
    }

    /** Knows all of picocli in its lean form. */
    private static final class Picocli extends ClassLoader {

        private final Method step;

        Picocli(Method step) {
            super(LeanClassTest.class.getClassLoader());
            this.step = step;
        }

        @Override
        public Class<?> loadClass(String name) throws ClassNotFoundException {
            if (!name.startsWith("picocli.")) {
                return super.loadClass(name);
            }
            Class<?> known = findLoadedClass(name);
            try {
                byte[] lean = known != null ? null : lean(step, bytes("/" + name.replace('.', '/') + ".class"), false);
                return known != null ? known : defineClass(name, lean, 0, lean.length);
            } catch (IOException | ReflectiveOperationException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
