import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * A class file without data that Tomes never reads at run time: names and types of local variables, which only
 * debuggers show (line numbers for stack traces are kept), and annotations that are invisible even to reflection. The
 * code and its verification table are unchanged. A class older than that table gets one, since the JVM does not archive
 * older classes.
 */
final class LeanClass {

    private static final int UTF8 = 1;
    /** The version of Java 8; the verification table was introduced with Java 6. */
    private static final int VERIFIED_BY_TABLE = ClassFile.JAVA_8_VERSION;
    private static final Set<String> DEBUGGERS = Set.of("LocalVariableTable", "LocalVariableTypeTable",
            "RuntimeInvisibleAnnotations", "RuntimeInvisibleParameterAnnotations", "RuntimeInvisibleTypeAnnotations");
    /** Generics and annotations: in most libraries, only compilers and tools read them. */
    private static final Set<String> COMPILERS = Set.of("Signature", "RuntimeVisibleAnnotations");

    private final ByteBuffer from;
    private final ByteBuffer to;
    private final boolean compiled;
    private String[] names;

    private LeanClass(byte[] bytes, boolean compiled) {
        from = ByteBuffer.wrap(bytes);
        to = ByteBuffer.allocate(bytes.length);
        this.compiled = compiled;
    }

    /** @param compiled whether generic signatures and visible annotations are removed as well */
    static byte[] of(byte[] bytes, boolean compiled) {
        LeanClass file = new LeanClass(withTable(bytes), compiled);
        file.write();
        byte[] lean = new byte[file.to.position()];
        file.to.flip().get(lean);
        return lean;
    }

    private static byte[] withTable(byte[] bytes) {
        ClassFile writer = ClassFile.of(ClassFile.StackMapsOption.GENERATE_STACK_MAPS);
        var old = writer.parse(bytes);
        return old.majorVersion() > ClassFile.JAVA_5_VERSION ? bytes
                : writer.transformClass(old, ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL)
                        .andThen((to, part) -> to.with(
                                part instanceof ClassFileVersion ? ClassFileVersion.of(VERIFIED_BY_TABLE, 0) : part)));
    }

    private void write() {
        copy(8); // magic and version
        constants();
        copy(6); // access, this, super
        copy(2 * copyCount()); // interfaces
        for (int kind = 0; kind < 2; kind++) { // fields, methods
            for (int left = copyCount(); left > 0; left--) {
                copy(6); // access, name, descriptor
                attributes();
            }
        }
        attributes();
    }

    private void constants() {
        int count = from.getShort(from.position()) & 0xffff;
        names = new String[count];
        int[] at = new int[count];
        boolean[] referred = new boolean[count];
        int start = from.position();
        int position = start + 2;
        for (int i = 1; i < count; i++) {
            at[i] = position;
            int tag = from.get(position);
            switch (tag) {
                case UTF8 -> {
                    int length = from.getShort(position + 1) & 0xffff;
                    names[i] = new String(from.array(), position + 3, length, StandardCharsets.UTF_8);
                    position += 3 + length;
                }
                case 3, 4 -> position += 5;
                case 5, 6 -> {
                    position += 9;
                    i++;
                }
                case 7, 8, 16, 19, 20 -> {
                    referred[from.getShort(position + 1) & 0xffff] = true;
                    position += 3;
                }
                case 12 -> {
                    referred[from.getShort(position + 1) & 0xffff] = true;
                    referred[from.getShort(position + 3) & 0xffff] = true;
                    position += 5;
                }
                case 9, 10, 11, 17, 18 -> position += 5;
                case 15 -> position += 4;
                default -> throw new IllegalArgumentException("constant " + tag);
            }
        }
        copy(2);
        int copied = start + 2;
        for (int i = 1; compiled && i < count; i++) {
            // A generic signature: no other constant has this form.
            if (names[i] != null && !referred[i] && names[i].contains("<") && names[i].contains(";")) {
                from.position(copied);
                copy(at[i] - copied);
                to.put((byte) UTF8).putShort((short) 0);
                copied = at[i] + 3 + (from.getShort(at[i] + 1) & 0xffff);
            }
        }
        from.position(copied);
        copy(position - copied);
    }

    private void attributes() {
        int count = from.getShort() & 0xffff;
        int counted = to.position();
        to.putShort((short) 0);
        int kept = 0;
        for (int left = count; left > 0; left--) {
            String name = names[from.getShort(from.position()) & 0xffff];
            int length = from.getInt(from.position() + 2);
            if (DEBUGGERS.contains(name) || compiled && COMPILERS.contains(name)) {
                from.position(from.position() + 6 + length);
                continue;
            }
            kept++;
            int start = to.position();
            copy(6);
            switch (name) {
                case "Code" -> {
                    copy(4); // stack and locals
                    int code = from.getInt(from.position());
                    copy(4 + code);
                    copy(8 * copyCount()); // exception table
                    attributes();
                }
                case "Record" -> {
                    for (int components = copyCount(); components > 0; components--) {
                        copy(4); // name, descriptor
                        attributes();
                    }
                }
                default -> copy(length);
            }
            to.putInt(start + 2, to.position() - start - 6);
        }
        to.putShort(counted, (short) kept);
    }

    private int copyCount() {
        int count = from.getShort(from.position()) & 0xffff;
        copy(2);
        return count;
    }

    private void copy(int length) {
        to.put(from.array(), from.position(), length);
        from.position(from.position() + length);
    }
}
